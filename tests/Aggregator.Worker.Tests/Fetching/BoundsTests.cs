using System.Text;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Fetching;

public sealed class BoundsTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    [Theory]
    [InlineData(99_999, FetchError.None)]
    [InlineData(100_000, FetchError.None)]
    [InlineData(100_001, FetchError.TooLarge)]
    [InlineData(1_000_000, FetchError.TooLarge)]
    public async Task A_body_may_be_as_large_as_asked_and_no_larger(int length, FetchError error)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path == "/announced")
                context.Response.ContentLength = length;
            return context.Response.WriteAsync(new string('x', length));
        });
        using var fetcher = Visitor.To(server.Port);

        foreach (var path in (string[])["/announced", "/chunked"])
        {
            var result = await fetcher.FetchAsync(new FetchRequest { Url = server.Url(path), MaxBytes = 100_000 });
            Assert.Equal(error, result.Error);
            Assert.Equal(error == FetchError.None ? length : null, result.Document?.Body.Length);
        }
    }

    [Fact]
    public async Task An_announced_giant_is_refused_before_its_body_comes()
    {
        await using var server = new RawServer((stream, cancel) => SendThenHangAsync(
            stream, Ok + "Content-Length: 9999999999999\r\n\r\n<feed>", cancel));
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal((FetchError.TooLarge, 200), (result.Error, result.HttpStatus));
        Assert.Contains("http.maxBytes", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ok + "Content-Length: 100\r\n\r\n<feed>", FetchError.Truncated, 200)]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n6\r\n<feed>\r\n", FetchError.Truncated, 200)]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n6\r\n<fe", FetchError.Truncated, 200)]
    [InlineData("", FetchError.Truncated, null)]
    [InlineData("HTTP/1.1 200 O", FetchError.Truncated, null)]
    [InlineData(Ok + "Content-Type: te", FetchError.Truncated, null)]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<feed>\r\n", FetchError.Malformed, 200)]
    [InlineData(Ok + "Content-Length: -1\r\n\r\n<feed>", FetchError.Malformed, 200)]
    [InlineData(Ok + "Content-Length: 6x\r\n\r\n<feed>", FetchError.Malformed, 200)]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", FetchError.Malformed, null)]
    [InlineData("<feed>no HTTP at all</feed>\r\n\r\n", FetchError.Malformed, null)]
    [InlineData("HTTP/1.1 9999 What\r\n\r\n", FetchError.Malformed, null)]
    public async Task What_is_not_a_whole_answer_is_never_taken_for_one(string answer, FetchError error, int? status)
    {
        await using var server = new RawServer(answer);
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal((error, status, null), (result.Error, result.HttpStatus, result.Document));
        Assert.StartsWith($"127.0.0.1:{server.Port} ", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 100_000)]
    [InlineData(20_000, 1)]
    public async Task Headers_beyond_all_measure_are_refused(int count, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('a', length)}\r\n"));
        await using var server = new RawServer(Ok + headers + "Content-Length: 0\r\n\r\n");
        using var fetcher = Visitor.To(server.Port);

        Assert.Equal(FetchError.TooLarge, (await fetcher.FetchAsync(server.Root)).Error);
    }

    [Fact]
    public async Task A_reset_connection_is_a_broken_answer()
    {
        await using var server = new RawServer(async (stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(Ok + "Content-Length: 100\r\n\r\n<feed>"), cancel);
            stream.Socket.LingerState = new System.Net.Sockets.LingerOption(enable: true, seconds: 0);
        });
        using var fetcher = Visitor.To(server.Port);

        Assert.Equal(FetchError.Truncated, (await fetcher.FetchAsync(server.Root)).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: te")]
    [InlineData(Ok + "Content-Length: 100\r\n\r\n<feed>")]
    [InlineData(Ok + "\r\n<feed>")]
    public async Task The_time_limit_holds_until_the_last_byte(string beginning)
    {
        var asked = new TaskCompletionSource();
        await using var server = new RawServer(async (stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(beginning), cancel);
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        });
        var time = new WatchedTime();
        using var fetcher = Visitor.At(time, server.Port);

        var fetching = fetcher.FetchAsync(new FetchRequest { Url = server.Root, Timeout = TimeSpan.FromSeconds(7) });
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.False(fetching.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        var result = await fetching;

        Assert.Equal(FetchError.Timeout, result.Error);
        Assert.Contains("within 7 s", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_redirects_share_one_time_limit()
    {
        var time = new WatchedTime();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            time.Advance(TimeSpan.FromSeconds(4));
            context.Response.Redirect(context.Request.Path + "x");
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.At(time, server.Port);

        var result = await fetcher.FetchAsync(
            new FetchRequest { Url = server.Root, Timeout = TimeSpan.FromSeconds(10) });

        Assert.Equal(FetchError.Timeout, result.Error);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Only_the_callers_own_cancelling_throws_and_the_next_request_goes_through()
    {
        using var leave = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/hung")
            {
                await leave.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        });
        using var fetcher = Visitor.To(server.Port);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fetcher.FetchAsync(new FetchRequest { Url = server.Url("/hung") }, leave.Token));

        Assert.Equal(FetchError.None, (await fetcher.FetchAsync(server.Url("/next"))).Error);
    }

    [Fact]
    public async Task What_follows_an_answer_is_not_taken_for_the_next_one()
    {
        await using var server = new RawServer((stream, cancel) => SendThenHangAsync(
            stream, Ok + "Content-Length: 4\r\n\r\ntrue" + Ok + "Content-Length: 6\r\n\r\nforged", cancel));
        using var fetcher = Visitor.To(server.Port);

        for (var i = 0; i < 3; i++)
        {
            var result = await fetcher.FetchAsync(server.Root);
            Assert.Equal("true"u8, result.Document!.Body.Span);
        }
    }

    private static async Task SendThenHangAsync(Stream stream, string text, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancel);
        await Task.Delay(Timeout.Infinite, cancel);
    }
}
