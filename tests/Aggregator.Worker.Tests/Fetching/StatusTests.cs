using System.Globalization;
using Aggregator.Configuration;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Fetching;

public sealed class StatusTests
{
    [Theory]
    [InlineData(200, FetchError.None)]
    [InlineData(203, FetchError.None)]
    [InlineData(202, FetchError.HttpStatus)]
    [InlineData(204, FetchError.HttpStatus)]
    [InlineData(206, FetchError.HttpStatus)]
    [InlineData(300, FetchError.HttpStatus)]
    [InlineData(400, FetchError.HttpStatus)]
    [InlineData(401, FetchError.Forbidden)]
    [InlineData(403, FetchError.Forbidden)]
    [InlineData(404, FetchError.NotFound)]
    [InlineData(407, FetchError.Forbidden)]
    [InlineData(410, FetchError.Gone)]
    [InlineData(418, FetchError.HttpStatus)]
    [InlineData(429, FetchError.RateLimited)]
    [InlineData(451, FetchError.Forbidden)]
    [InlineData(500, FetchError.HttpStatus)]
    [InlineData(503, FetchError.HttpStatus)]
    [InlineData(599, FetchError.HttpStatus)]
    public async Task Each_status_has_its_meaning_and_a_sentence(int status, FetchError error)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.ETag = "\"1\"";
            return status is 204 ? Task.CompletedTask : context.Response.WriteAsync("<feed>");
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Url("/secret?key=secret"));

        Assert.Equal((error, status), (result.Error, result.HttpStatus));
        Assert.Equal(error == FetchError.None, result.Document is not null);
        Assert.Equal(error == FetchError.None ? "\"1\"" : null, result.ETag);
        if (error == FetchError.None)
            return;
        Assert.StartsWith($"127.0.0.1:{server.Port} ", result.Message, StringComparison.Ordinal);
        Assert.EndsWith($" ({status}).", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "Retry-After", "120", FetchError.RateLimited, 120)]
    [InlineData(503, "Retry-After", "Sun, 01 Mar 2026 12:02:00 GMT", FetchError.RateLimited, 120)]
    [InlineData(503, "Retry-After", "soon", FetchError.HttpStatus, null)]
    [InlineData(500, "Retry-After", "120", FetchError.HttpStatus, 120)]
    [InlineData(200, "Retry-After", "120", FetchError.None, 120)]
    [InlineData(200, "Cache-Control", "max-age=120", FetchError.None, 120)]
    [InlineData(200, "Expires", "Sun, 01 Mar 2026 12:02:00 GMT", FetchError.None, 120)]
    [InlineData(404, "Cache-Control", "max-age=120", FetchError.NotFound, null)]
    [InlineData(200, "Cache-Control", "no-cache", FetchError.None, null)]
    public async Task The_servers_own_word_for_when_to_come_back_is_kept(
        int status, string header, string value, FetchError error, int? seconds)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Date = "Sun, 01 Mar 2026 12:00:00 GMT";
            context.Response.Headers[header] = value;
            return Task.CompletedTask;
        });
        var time = new WatchedTime();
        using var fetcher = Visitor.At(time, server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal(error, result.Error);
        Assert.Equal(seconds, (result.NotBefore - time.GetUtcNow())?.TotalSeconds);
    }

    [Fact]
    public async Task A_firewalls_challenge_is_told_from_a_refusal()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["cf-mitigated"] = "challenge";
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal(FetchError.Forbidden, result.Error);
        Assert.Contains("bot challenge", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_where_nobody_listens_is_unreachable()
    {
        await using var server = new RawServer("");
        var nobody = new Uri($"http://127.0.0.2:{server.Port}/");
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(nobody);

        Assert.Equal((FetchError.Unreachable, null), (result.Error, result.HttpStatus));
        Assert.Contains("127.0.0.2", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(System.Net.Sockets.SocketError.HostNotFound)]
    [InlineData(System.Net.Sockets.SocketError.TryAgain)]
    [InlineData(System.Net.Sockets.SocketError.NoData)]
    public async Task A_name_that_nobody_knows_is_told_as_such(System.Net.Sockets.SocketError error)
    {
        using var fetcher = new Fetcher(
            new FetchOptions(), TimeProvider.System,
            (_, _) => throw new System.Net.Sockets.SocketException((int)error));

        var result = await fetcher.FetchAsync(new Uri("https://news.test/"));

        Assert.Equal(FetchError.NameUnknown, result.Error);
        Assert.Contains("news.test", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_addresses_is_unknown() =>
        Assert.Equal(
            FetchError.NameUnknown,
            (await Visitor.Resolving([]).FetchAsync(new Uri("https://news.test/"))).Error);

    [Theory]
    [InlineData("az-AZ")]
    [InlineData("ar-SA")]
    public async Task Sentences_do_not_change_with_the_machines_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        await using var server = await LoopbackServer.StartAsync(_ => new string('x', 2_000));
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(new FetchRequest { Url = server.Root, MaxBytes = 1_000 });

        Assert.Equal(
            $"127.0.0.1:{server.Port} sends more than 1,000 bytes; raise http.maxBytes if that is right.",
            result.Message);
    }
}
