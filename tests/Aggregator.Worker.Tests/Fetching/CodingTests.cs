using System.IO.Compression;
using System.Text;

namespace Aggregator.Fetching;

public sealed class CodingTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<item>{i * 7919 % 10_007}</item>\n")));

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip", "X-GZIP")]
    [InlineData("gzip", " identity , gzip")]
    [InlineData("gzip", null)]
    [InlineData("br", "br")]
    [InlineData("zlib", "deflate")]
    [InlineData("deflate", "deflate")]
    [InlineData("plain", null)]
    [InlineData("plain", "identity")]
    [InlineData("plain", "gzip")]
    [InlineData("two gzip members", "gzip")]
    public async Task Every_coding_in_use_is_undone_also_when_the_header_is_wrong(string packing, string? header)
    {
        var result = await FetchAsync(Pack(packing, Text), header);

        Assert.Equal(FetchError.None, result.Error);
        Assert.Equal(Text, result.Document!.Body.ToArray());
    }

    [Theory]
    [InlineData("zstd", "\"zstd\"")]
    [InlineData("x-magic\u001b[31m", "\"x-magic")]
    [InlineData("gzip, gzip", "\"gzip, gzip\"")]
    [InlineData("br, zstd", "\"br, zstd\"")]
    public async Task A_coding_that_nobody_asked_for_is_refused_by_name(string header, string says)
    {
        var result = await FetchAsync(Pack("gzip", Text), header);

        Assert.Equal((FetchError.Malformed, 200), (result.Error, result.HttpStatus));
        Assert.Contains(says, result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", result.Message, StringComparison.Ordinal);
        Assert.Null(result.Document);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("zlib", "deflate")]
    [InlineData("deflate", "deflate")]
    public async Task A_packed_body_that_breaks_off_is_noticed(string packing, string header)
    {
        var whole = Pack(packing, Text);

        foreach (var bytes in (byte[][])[whole[..^1], whole[..(whole.Length / 2)], whole[..20]])
        {
            var result = await FetchAsync(bytes, header);
            Assert.Equal((FetchError.Malformed, null), (result.Error, result.Document));
        }
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("zlib", "deflate")]
    public async Task A_packed_body_that_is_damaged_is_noticed(string packing, string header)
    {
        var damaged = Pack(packing, Text);
        damaged.AsSpan(damaged.Length / 2, 40).Fill(0xff);

        var result = await FetchAsync(damaged, header);

        Assert.Equal((FetchError.Malformed, null), (result.Error, result.Document));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("zlib", "deflate")]
    public async Task A_bomb_does_not_go_off(string packing, string header)
    {
        var result = await FetchAsync(Pack(packing, new byte[50_000_000]), header, most: 1_000_000);

        Assert.Equal(FetchError.TooLarge, result.Error);
        Assert.Contains("1,000,000 bytes", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData(null)]
    public async Task An_empty_body_is_empty_in_every_coding(string? header)
    {
        var result = await FetchAsync([], header);

        Assert.Equal(FetchError.None, result.Error);
        Assert.True(result.Document!.Body.IsEmpty);
    }

    private static async Task<FetchResult> FetchAsync(byte[] body, string? coding, long most = 10_000_000)
    {
        await using var server = new RawServer(async (stream, cancel) =>
        {
            var head = $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n"
                + (coding is null ? "" : $"Content-Encoding: {coding}\r\n") + "\r\n";
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head), cancel);
            await stream.WriteAsync(body, cancel);
        });
        using var fetcher = Visitor.To(server.Port);
        return await fetcher.FetchAsync(new FetchRequest { Url = server.Root, MaxBytes = most });
    }

    private static byte[] Pack(string packing, byte[] text) => packing switch
    {
        "gzip" => Pack(text, to => new GZipStream(to, CompressionLevel.Optimal)),
        "br" => Pack(text, to => new BrotliStream(to, CompressionLevel.Fastest)),
        "zlib" => Pack(text, to => new ZLibStream(to, CompressionLevel.Optimal)),
        "deflate" => Pack(text, to => new DeflateStream(to, CompressionLevel.Optimal)),
        "two gzip members" => [.. Pack("gzip", text[..500]), .. Pack("gzip", text[500..])],
        _ => text,
    };

    private static byte[] Pack(byte[] text, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var packer = open(packed))
            packer.Write(text);
        return packed.ToArray();
    }
}
