using Microsoft.AspNetCore.Http;

namespace Aggregator.Fetching;

public sealed class DocumentTests
{
    [Fact]
    public async Task A_document_comes_with_what_the_server_said_of_it()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentType = "application/atom+xml; charset=utf-8";
            context.Response.Headers.ContentLanguage = "az";
            context.Response.Headers.Append("Link", "<https://hub.test/>; rel=hub");
            context.Response.Headers.Append("Link", "<https://self.test/>; rel=self");
            context.Response.Headers.ETag = "W/\"1\"";
            context.Response.Headers.LastModified = "yesterday";
            return "<feed/>";
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Url("/atom.xml#top"));

        Assert.Equal((FetchError.None, 200, false), (result.Error, result.HttpStatus, result.NotModified));
        Assert.Equal((null, null, null), (result.Message, result.MovedTo, result.NotBefore));
        Assert.Equal(("W/\"1\"", "yesterday"), (result.ETag, result.LastModified));
        var document = result.Document!;
        Assert.Equal(server.Url("/atom.xml").AbsoluteUri, document.Url.AbsoluteUri);
        Assert.Equal("<feed/>"u8, document.Body.Span);
        Assert.Equal(("application/atom+xml; charset=utf-8", "az"), (document.ContentType, document.ContentLanguage));
        Assert.Equal(["<https://hub.test/>; rel=hub", "<https://self.test/>; rel=self"], document.LinkHeaders);
    }

    [Fact]
    public async Task A_document_says_when_it_was_fetched()
    {
        await using var server = await LoopbackServer.StartAsync(_ => "<p>yesterday</p>");
        var time = new WatchedTime();
        using var fetcher = Visitor.At(time, server.Port);

        var result = await fetcher.FetchAsync(server.Url("/"));

        Assert.Equal(time.GetUtcNow(), result.Document!.FetchedAt);
    }

    [Fact]
    public async Task We_say_who_we_are_and_nothing_that_follows_a_person()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = "track=1";
            return "x";
        });
        using var fetcher = Visitor.To(server.Port);
        var request = new FetchRequest { Url = server.Url("/a?b=c"), Contact = "mailto:news@alliance.test" };

        await fetcher.FetchAsync(request);
        await fetcher.FetchAsync(request);

        Assert.All(server.Requests, got =>
        {
            Assert.Equal("/a?b=c", got.Path);
            Assert.Matches(@"^Aggregator/\d+\.\d+\.\d+ \(\+mailto:news@alliance\.test\)$", got["User-Agent"]);
            Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], got.Headers.Keys.Order());
            Assert.Equal("gzip, br", got["Accept-Encoding"]);
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a\r\nX-Forged: 1")]
    [InlineData("new\u00FCs@alliance.test")]
    [InlineData("mailto:a)(b")]
    public void A_contact_that_would_break_the_header_is_left_out(string? contact) =>
        Assert.Matches(@"^Aggregator/\d+\.\d+\.\d+$", RequestHeaders.UserAgent(contact));

    [Theory]
    [InlineData("\"v1\"", null)]
    [InlineData("W/\"v1\"", "Sun, 01 Mar 2026 12:00:00 GMT")]
    [InlineData("v1-unquoted", null)]
    [InlineData("\"a, b c\u00E9\"", null)]
    [InlineData(null, "2026-01-01 00:00")]
    public async Task Validators_go_back_as_they_came(string? etag, string? lastModified)
    {
        await using var server = new RawServer(
            $"HTTP/1.1 304 Not Modified\r\nETag: \"v2\u00E9\"\r\nCache-Control: max-age=60\r\n\r\n");
        await using var watch = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port, watch.Port);

        var result = await fetcher.FetchAsync(
            new FetchRequest { Url = server.Root, ETag = etag, LastModified = lastModified });
        await fetcher.FetchAsync(new FetchRequest { Url = watch.Root, ETag = etag, LastModified = lastModified });

        Assert.Equal((FetchError.None, true, 304), (result.Error, result.NotModified, result.HttpStatus));
        Assert.Null(result.Document);
        Assert.Equal("\"v2\u00E9\"", result.ETag);
        Assert.NotNull(result.NotBefore);
        Assert.Equal(lastModified, watch.Requests[0]["If-Modified-Since"]);
        Assert.Equal(etag, watch.Requests[0]["If-None-Match"]);
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_trouble()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal((FetchError.HttpStatus, false), (result.Error, result.NotModified));
    }

    [Fact]
    public async Task A_connection_is_kept_for_the_next_request()
    {
        var connections = new HashSet<string>();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            connections.Add(context.Connection.Id);
            return "x";
        });
        using var fetcher = Visitor.To(server.Port);

        for (var i = 0; i < 20; i++)
            await fetcher.FetchAsync(server.Url($"/{i}"));

        Assert.Single(connections);
    }
}
