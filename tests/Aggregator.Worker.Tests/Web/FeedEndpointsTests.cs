using System.IO.Compression;
using System.Net;
using System.Text;
using Aggregator.Core.Tests.Publishing;

namespace Aggregator.Worker.Tests.Web;

public sealed class FeedEndpointsTests : IAsyncLifetime
{
    private const string Feed = "/atom.xml";

    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync();
        await _site.EnterAsync(Invented.ManyLanguages);
        _site.Time.Advance(TimeSpan.FromMinutes(5));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_feed_is_valid_and_described_in_full()
    {
        using var answer = await _site.GetAsync(Feed);
        var body = await BytesAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(Invented.Now, answer.Content.Headers.LastModified);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal(TimeSpan.FromMinutes(15), answer.Headers.CacheControl!.MaxAge);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Empty(Jing.Complaints(("served", body)));
    }

    [Theory]
    [InlineData("/rss.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json; charset=utf-8")]
    public async Task The_other_formats_are_served_alike(string address, string contentType)
    {
        using var atom = await _site.GetAsync(Feed);
        using var answer = await _site.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(atom.Content.Headers.LastModified, answer.Content.Headers.LastModified);
        Assert.Equal(atom.Headers.CacheControl, answer.Headers.CacheControl);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task HEAD_tells_what_GET_would_and_sends_nothing()
    {
        using var get = await _site.GetAsync(Feed, ("Accept-Encoding", "gzip"));
        using var head = await _site.SendAsync(HttpMethod.Head, Feed, ("Accept-Encoding", "gzip"));

        Assert.Equal(Described(get), Described(head));
        Assert.Empty(await BytesAsync(head));
    }

    [Theory]
    [InlineData("gzip", "gzip", "-gz\"")]
    [InlineData("gzip, br", "br", "-br\"")]
    [InlineData("identity", null, "\"")]
    public async Task Each_coding_has_its_own_tag_and_the_same_document(string accepted, string? coding, string tagEnd)
    {
        using var plain = await _site.GetAsync(Feed);
        using var coded = await _site.GetAsync(Feed, ("Accept-Encoding", accepted));

        Assert.Equal(coding, coded.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(plain.Headers.ETag!.Tag[..^1] + tagEnd, coded.Headers.ETag!.Tag);
        Assert.Equal(await BytesAsync(plain), Decoded(await BytesAsync(coded), coding));
    }

    [Theory]
    [InlineData("{0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("\"a\", W/\"b,c\" ,{0}", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"another\"", HttpStatusCode.OK)]
    [InlineData("\"\"", HttpStatusCode.OK)]
    public async Task A_reader_that_names_what_it_has_gets_it_only_if_it_changed(string known, HttpStatusCode status)
    {
        using var first = await _site.GetAsync(Feed, ("Accept-Encoding", "br"));
        known = known.Replace("{0}", first.Headers.ETag!.Tag, StringComparison.Ordinal);
        using var second = await _site.GetAsync(Feed, ("Accept-Encoding", "br"), ("If-None-Match", known));

        Assert.Equal(status, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(["Accept-Encoding"], second.Headers.Vary);
        Assert.Equal(status == HttpStatusCode.NotModified, (await BytesAsync(second)).Length == 0);
    }

    [Theory]
    [InlineData("Mon, 24 Nov 2025 14:05:09 GMT", HttpStatusCode.NotModified)]
    [InlineData("Monday, 24-Nov-25 14:05:09 GMT", HttpStatusCode.NotModified)]
    [InlineData("Mon Nov 24 14:05:09 2025", HttpStatusCode.NotModified)]
    [InlineData("Mon, 24 Nov 2025 14:05:08 GMT", HttpStatusCode.OK)]
    [InlineData("yesterday", HttpStatusCode.OK)]
    public async Task A_reader_that_knows_only_the_date_is_told_if_it_changed(string since, HttpStatusCode status)
    {
        using var answer = await _site.GetAsync(Feed, ("If-Modified-Since", since));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_part_is_never_sent_for_the_whole()
    {
        using var whole = await _site.GetAsync(Feed);
        using var part = await _site.GetAsync(Feed, ("Range", "bytes=0-99"), ("If-Range", whole.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        Assert.Equal(await BytesAsync(whole), await BytesAsync(part));
        Assert.Equal(["none"], part.Headers.AcceptRanges);
    }

    [Fact]
    public async Task The_tag_outweighs_the_date()
    {
        using var answer = await _site.GetAsync(
            Feed, ("If-None-Match", "\"another\""), ("If-Modified-Since", "Mon, 24 Nov 2025 14:05:09 GMT"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Two_changes_in_one_second_are_both_seen_by_a_reader_that_knows_only_the_date()
    {
        await _site.EnterAsync(Invented.Story(-3, Invented.Carrier("steppe", "ru", "Первая")));
        using var between = await _site.GetAsync(Feed);
        _site.Time.Advance(TimeSpan.FromMilliseconds(300));
        await _site.EnterAsync(Invented.Story(-4, Invented.Carrier("steppe", "ru", "Вторая")));
        using var after = await _site.GetAsync(
            Feed, ("If-Modified-Since", between.Content.Headers.LastModified!.Value.ToString("r", null)));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Time_alone_changes_no_byte_and_a_story_does()
    {
        using var first = await _site.GetAsync(Feed);
        _site.Time.Advance(TimeSpan.FromHours(1));
        using var later = await _site.GetAsync(Feed);
        await _site.EnterAsync(Invented.Story(-1, Invented.Carrier("steppe", "ru", "Новость")));
        using var changed = await _site.GetAsync(Feed);

        Assert.Equal(await BytesAsync(first), await BytesAsync(later));
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        Assert.Contains("Новость", Encoding.UTF8.GetString(await BytesAsync(changed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_title_in_feeds_json_is_another_feed()
    {
        using var before = await _site.GetAsync(Feed);
        await _site.RewriteAsync("""{ "title": "Other News", "baseUrl": "https://news.alliance.example/a/" }""");
        using var after = await _site.GetAsync(Feed);
        var body = Encoding.UTF8.GetString(await BytesAsync(after));

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("<title type=\"text\">Other News</title>", body, StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.alliance.example/a/atom.xml\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_never_come_from_the_request()
    {
        using var answer = await _site.GetAsync(Feed, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));

        Assert.DoesNotContain("evil", Encoding.UTF8.GetString(await BytesAsync(answer)), StringComparison.Ordinal);
    }

    private static string Described(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal));

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static byte[] Decoded(byte[] body, string? coding)
    {
        using var coded = new MemoryStream(body);
        using Stream stream = coding switch
        {
            "gzip" => new GZipStream(coded, CompressionMode.Decompress),
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            _ => coded,
        };
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
