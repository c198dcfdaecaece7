using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Fetching;

public sealed class RobotsTests
{
    private const string NoPages = "User-agent: *\nDisallow: /page/";

    [Fact]
    public async Task A_forbidden_page_is_not_asked_for_and_the_rule_is_named()
    {
        await using var server = await LoopbackServer.StartAsync(_ => NoPages);
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(Page(server, "/page/news"));

        Assert.Equal((FetchError.Robots, null), (result.Error, result.HttpStatus));
        Assert.Contains("line 2 (Disallow: /page/)", result.Message, StringComparison.Ordinal);
        Assert.Contains("ask the member", result.Message, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Fact]
    public async Task A_feed_is_asked_for_without_robots_txt()
    {
        await using var server = await LoopbackServer.StartAsync(_ => NoPages);
        using var fetcher = Visitor.To(server.Port);

        Assert.Equal(FetchError.None, (await fetcher.FetchAsync(server.Url("/page/feed"))).Error);
        Assert.Equal(["/page/feed"], server.Paths);
    }

    [Theory]
    [InlineData(404, FetchError.None)]
    [InlineData(403, FetchError.None)]
    [InlineData(410, FetchError.None)]
    [InlineData(204, FetchError.None)]
    [InlineData(500, FetchError.Robots)]
    [InlineData(503, FetchError.Robots)]
    [InlineData(429, FetchError.RateLimited)]
    public async Task A_missing_robots_txt_allows_and_a_failing_one_forbids(int status, FetchError error)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? status : 200;
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(Page(server, "/page"));

        Assert.Equal(error, result.Error);
        Assert.Equal(error == FetchError.None, server.Paths.Contains("/page"));
    }

    [Theory]
    [InlineData(5, FetchError.Robots)]
    [InlineData(6, FetchError.None)]
    public async Task Five_redirects_of_robots_txt_are_followed_more_count_as_none(int redirects, FetchError error)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            var at = int.Parse("0" + context.Request.Query["n"], CultureInfo.InvariantCulture);
            if (context.Request.Path != "/robots.txt" || at == redirects)
                return context.Response.WriteAsync(NoPages);
            context.Response.Redirect($"/robots.txt?n={at + 1}");
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        Assert.Equal(error, (await fetcher.FetchAsync(Page(server, "/page/news"))).Error);
    }

    [Fact]
    public async Task Where_a_redirect_leads_robots_txt_is_asked_again()
    {
        await using var target = await LoopbackServer.StartAsync(_ => NoPages);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path != "/robots.txt")
                context.Response.Redirect(target.Url("/page/news").AbsoluteUri);
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port, target.Port);

        var result = await fetcher.FetchAsync(Page(server, "/"));

        Assert.Equal(FetchError.Robots, result.Error);
        Assert.Equal(["/robots.txt"], target.Paths);
    }

    [Fact]
    public async Task A_host_out_of_reach_is_told_as_such_and_not_as_forbidden()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "x");
        using var fetcher = Visitor.To(1);

        var result = await fetcher.FetchAsync(Page(server, "/page"));

        Assert.Equal(FetchError.Refused, result.Error);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, 24 * 60)]
    [InlineData("max-age=3600", 60)]
    [InlineData("max-age=60", 10)]
    [InlineData("no-store", 24 * 60)]
    [InlineData("max-age=31536000", 24 * 60)]
    public async Task Robots_txt_is_remembered_as_long_as_it_says_within_bounds(string? cacheControl, int minutes)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.CacheControl = cacheControl;
            return "";
        });
        var time = new WatchedTime();
        using var fetcher = Visitor.At(time, server.Port);

        await fetcher.FetchAsync(Page(server, "/1"));
        time.Advance(TimeSpan.FromMinutes(minutes - 1));
        await fetcher.FetchAsync(Page(server, "/2"));
        time.Advance(TimeSpan.FromMinutes(2));
        await fetcher.FetchAsync(Page(server, "/3"));

        Assert.Equal(["/robots.txt", "/1", "/2", "/robots.txt", "/3"], server.Paths);
    }

    [Fact]
    public async Task A_robots_txt_that_failed_for_thirty_days_counts_as_none()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 500 : 200;
            return Task.CompletedTask;
        });
        var time = new WatchedTime();
        using var fetcher = Visitor.At(time, server.Port);

        for (var day = 0; day < 30; day++, time.Advance(TimeSpan.FromDays(1)))
            Assert.Equal(FetchError.Robots, (await fetcher.FetchAsync(Page(server, "/page"))).Error);

        Assert.Equal(FetchError.None, (await fetcher.FetchAsync(Page(server, "/page"))).Error);
    }

    [Fact]
    public async Task Many_visits_at_once_ask_for_robots_txt_once()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "");
        using var fetcher = Visitor.To(server.Port);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fetcher.FetchAsync(Page(server, $"/{i}"))));

        Assert.Equal("/robots.txt", server.Paths.First());
        Assert.Equal(21, server.Requests.Count);
    }

    [Fact]
    public async Task A_crawl_delay_is_kept_between_any_two_requests()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "User-agent: *\nCrawl-delay: 5");
        var time = new WatchedTime();
        using var fetcher = Visitor.At(time, server.Port);
        var waits = time.Awaited(TimeSpan.FromSeconds(5));

        var fetching = fetcher.FetchAsync(Page(server, "/page"));
        await waits;
        Assert.Equal(["/robots.txt"], server.Paths);
        time.Advance(TimeSpan.FromSeconds(5));
        await fetching;

        time.Advance(TimeSpan.FromSeconds(3));
        waits = time.Awaited(TimeSpan.FromSeconds(2));
        fetching = fetcher.FetchAsync(server.Url("/feed"));
        await waits;
        time.Advance(TimeSpan.FromSeconds(2));
        await fetching;
        Assert.Equal(["/robots.txt", "/page", "/feed"], server.Paths);
    }

    [Fact]
    public async Task A_robots_txt_that_never_ends_forbids()
    {
        var time = new WatchedTime();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("#");
            await context.Response.Body.FlushAsync();
            time.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var fetcher = Visitor.At(time, server.Port);

        var result = await fetcher.FetchAsync(Page(server, "/page"));

        Assert.Equal(FetchError.Robots, result.Error);
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Fact]
    public async Task Of_a_robots_txt_too_large_the_beginning_counts()
    {
        var filler = string.Concat(Enumerable.Repeat("# filler filler\n", 60_000));
        await using var server = await LoopbackServer.StartAsync(context => context.Request.Path == "/robots.txt"
            ? $"User-agent: *\nDisallow: /first\n{filler}Disallow: /last"
            : "x");
        using var fetcher = Visitor.To(server.Port);

        Assert.Equal(FetchError.Robots, (await fetcher.FetchAsync(Page(server, "/first"))).Error);
        Assert.Equal(FetchError.None, (await fetcher.FetchAsync(Page(server, "/last"))).Error);
    }

    private static FetchRequest Page(LoopbackServer server, string path) =>
        new() { Url = server.Url(path), ObeyRobots = true };
}
