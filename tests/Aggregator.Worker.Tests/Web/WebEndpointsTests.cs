using System.Net;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Polling;

namespace Aggregator.Worker.Tests.Web;

public sealed class WebEndpointsTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await PublicSite.StartAsync(sources: """{ "id": "asoiu-news", "url": "https://asoiu.example/", "enabled": false, "language": "fa" }""");

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_front_page_shows_what_the_feed_tells()
    {
        Assert.Contains("No news yet", await TextAsync("/"), StringComparison.Ordinal);

        await _site.EnterAsync(Invented.ManyLanguages);
        var page = await TextAsync("/");
        Assert.All(
            Invented.ManyLanguages.Select(story => story.Lead.Item.Title),
            title => Assert.Contains(title, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_status_follows_the_visits()
    {
        Assert.Contains("PAUSED", await TextAsync("/status"), StringComparison.Ordinal);

        await _site.Store.SaveAsync(
            new SourceState { SourceId = "asoiu-news", Stories = 4711 }, TestContext.Current.CancellationToken);
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("4711", await TextAsync("/status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_feeds_json_shows_on_the_status_page_and_changes_nothing_else()
    {
        var before = await TextAsync("/");
        await _site.RewriteAsync("""{ "titel": "Campus News" }""");

        Assert.Equal(before, await TextAsync("/"));
        Assert.Contains("feeds.json was refused", await TextAsync("/status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/status", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/style.css", "text/css; charset=utf-8", "public, max-age=86400")]
    [InlineData("/icon.svg", "image/svg+xml; charset=utf-8", "public, max-age=86400")]
    [InlineData("/favicon.ico", "image/svg+xml; charset=utf-8", "public, max-age=86400")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8", "public, max-age=86400")]
    [InlineData("/atom.xml", "application/atom+xml; charset=utf-8", "public, max-age=900")]
    public async Task Every_document_can_be_kept_and_asked_for_again(string path, string type, string cacheControl)
    {
        using var first = await _site.GetAsync(path);
        using var second = await _site.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(type, first.Content.Headers.ContentType!.ToString());
        Assert.Equal(cacheControl, first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_style_that_a_page_names_can_be_kept_for_ever()
    {
        var page = await TextAsync("/");
        var style = page[page.IndexOf("style.css?v=", StringComparison.Ordinal)..];
        using var answer = await _site.GetAsync("/" + style[..style.IndexOf('"', StringComparison.Ordinal)]);

        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/status")]
    [InlineData("/atom.xml")]
    [InlineData("/nothing/here")]
    public async Task Every_answer_forbids_what_a_page_of_ours_never_does(string path)
    {
        using var answer = await _site.GetAsync(path);

        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        Assert.Equal(["default-src 'none'", "style-src 'self'", "img-src 'self'"], policy[..3]);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("POST", "/lang/fa/")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/status")]
    [InlineData("OPTIONS", "/style.css")]
    public async Task What_is_no_reading_is_not_allowed(string method, string path)
    {
        using var answer = await _site.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/atom.xml/")]
    [InlineData("/.//evil.example/")]
    [InlineData("/round")]
    [InlineData("/%2e%2e/feeds.json")]
    public async Task Where_nothing_is_a_small_page_says_so(string path)
    {
        using var answer = await _site.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing at this address", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 500, 3_000);
    }

    [Theory]
    [InlineData("/a%5Cb")]
    [InlineData("/%01")]
    [InlineData("/member%2Fsteppe/atom.xml")]
    [InlineData("/%00")]
    public async Task An_address_that_nothing_can_have_is_refused(string path)
    {
        using var answer = await _site.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private Task<string> TextAsync(string path) =>
        _site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
}
