using Microsoft.AspNetCore.Http;

namespace Aggregator.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("301", "/1")]
    [InlineData("308", "/1")]
    [InlineData("302", null)]
    [InlineData("303", null)]
    [InlineData("307", null)]
    [InlineData("301 308 301", "/3")]
    [InlineData("301 302", "/1")]
    [InlineData("301 302 301", "/1")]
    [InlineData("307 301", null)]
    [InlineData("301 301 301 301 301 301 301 301 301 301", "/10")]
    public async Task Only_the_permanent_hops_at_the_beginning_move_a_source(string statuses, string? movedTo)
    {
        var hops = statuses.Split(' ');
        await using var server = await LoopbackServer.StartAsync(context => Hop(context, hops));
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Url("/0"));

        Assert.Equal(FetchError.None, result.Error);
        Assert.Equal(movedTo, result.MovedTo?.AbsolutePath);
        Assert.Equal($"/{hops.Length}", result.Document!.Url.AbsolutePath);
        Assert.Equal(hops.Length + 1, server.Requests.Count);
    }

    [Fact]
    public async Task The_eleventh_redirect_is_not_followed()
    {
        var hops = Enumerable.Repeat("301", 11).ToArray();
        await using var server = await LoopbackServer.StartAsync(context => Hop(context, hops));
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Url("/0"));

        Assert.Equal((FetchError.TooManyRedirects, 301, null), (result.Error, result.HttpStatus, result.MovedTo));
        Assert.Equal(11, server.Requests.Count);
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/a#elsewhere")]
    [InlineData("/b")]
    public async Task A_circle_is_noticed_at_once(string second)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(context.Request.Path == "/a" ? second : "/a");
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Url("/a"));

        Assert.Equal(FetchError.TooManyRedirects, result.Error);
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Theory]
    [InlineData("b", "/x/b")]
    [InlineData("../b?c=d#e", "/b?c=d")]
    [InlineData("?page=2", "/x/a?page=2")]
    [InlineData(" /b ", "/b")]
    [InlineData("/%D0%BD", "/%D0%BD")]
    public async Task A_relative_location_starts_from_where_we_are(string location, string path)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path + context.Request.QueryString == "/x/a")
            {
                context.Response.StatusCode = 301;
                context.Response.Headers.Location = location;
            }
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Url("/x/a"));

        Assert.Equal(server.Url(path).AbsoluteUri, result.Document?.Url.AbsoluteUri);
        Assert.Equal(result.Document?.Url, result.MovedTo);
    }

    [Fact]
    public async Task A_location_in_raw_UTF_8_is_understood()
    {
        await using var target = await LoopbackServer.StartAsync(_ => "x");
        // "н" as the two bytes it is in UTF-8, which the server writes as Latin-1.
        await using var server = new RawServer(
            $"HTTP/1.1 302 Found\r\nLocation: {target.Root}\u00D0\u00BD\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = Visitor.To(server.Port, target.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal("/%D0%BD", result.Document?.Url.AbsolutePath);
    }

    [Theory]
    [InlineData("file:///etc/passwd", FetchError.Refused)]
    [InlineData("ftp://127.0.0.1/x", FetchError.Refused)]
    [InlineData("gopher://127.0.0.1/x", FetchError.Refused)]
    [InlineData("data:text/plain,x", FetchError.Refused)]
    [InlineData("javascript:alert(1)", FetchError.Refused)]
    [InlineData("http://user:secret@127.0.0.1/", FetchError.Refused)]
    [InlineData("http://[", FetchError.Malformed)]
    [InlineData("http://", FetchError.Malformed)]
    [InlineData("http://a b/", FetchError.Malformed)]
    [InlineData("http://%00/", FetchError.Malformed)]
    public async Task A_way_that_leads_nowhere_good_ends_there(string location, FetchError error)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(location);
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal((error, null), (result.Error, result.MovedTo));
        Assert.DoesNotContain("secret", result.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("http://xn--a/")]
    [InlineData("http://xn--zzzzzz-/")]
    [InlineData("http://a..b/")]
    [InlineData("http://-/")]
    [InlineData("http://_/")]
    [InlineData("http://*/")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://256.256.256.256/")]
    [InlineData("http://99999999999/")]
    [InlineData("http://[fe80::1%25lo]/")]
    [InlineData("http://\u00E9\u0301\u200D.test/")]
    [InlineData("http://a.test:99999/")]
    [InlineData("http://a.test:0/")]
    [InlineData("http:///x")]
    [InlineData("http:x")]
    [InlineData("//")]
    [InlineData("///")]
    [InlineData("\\\\host\\share")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("mailto:a@b#c")]
    [InlineData("C:\\x")]
    public async Task No_location_makes_us_throw(string location)
    {
        var redirect = System.Text.Encoding.UTF8.GetBytes(
            $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
        await using var server = new RawServer((stream, cancel) => stream.WriteAsync(redirect, cancel).AsTask());
        using var fetcher = Visitor.Resolving([], server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.NotEqual(FetchError.None, result.Error);
        Assert.NotNull(result.Message);
    }

    [Fact]
    public async Task A_redirect_without_a_location_is_trouble()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 301;
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal((FetchError.HttpStatus, 301), (result.Error, result.HttpStatus));
    }

    [Fact]
    public async Task Trouble_at_another_host_says_who_led_there()
    {
        await using var target = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(target.Url("/x?token=secret").AbsoluteUri, permanent: true);
            return Task.CompletedTask;
        });
        using var fetcher = Visitor.To(server.Port, target.Port);

        var result = await fetcher.FetchAsync(server.Root);

        Assert.Equal((FetchError.NotFound, null), (result.Error, result.MovedTo));
        Assert.StartsWith(
            $"127.0.0.1:{server.Port} redirects: 127.0.0.1:{target.Port} ", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Message, StringComparison.Ordinal);
    }

    private static Task Hop(HttpContext context, string[] hops)
    {
        var at = int.Parse(context.Request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture);
        if (at < hops.Length)
        {
            context.Response.StatusCode = int.Parse(hops[at], System.Globalization.CultureInfo.InvariantCulture);
            context.Response.Headers.Location = $"/{at + 1}";
        }
        return Task.CompletedTask;
    }
}
