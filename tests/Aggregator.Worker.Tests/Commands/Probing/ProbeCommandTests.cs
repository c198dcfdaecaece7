using Aggregator.Configuration;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Commands.Probing;

public sealed class ProbeCommandTests : IAsyncLifetime
{
    private const string List =
        """
        <div class="main"><h1>Xəbərlər</h1><div class="news-list">
        <div class="n"><a href="/az/xeber/5"><img src="/i/5.jpg" alt=""></a>
            <h3><a href="/az/xeber/5">Universitetin yeni laboratoriyası açıldı</a></h3>
            <span class="d">20.11.2026</span></div>
        <div class="n"><a href="/az/xeber/4"><img src="/i/4.jpg" alt=""></a>
            <h3><a href="/az/xeber/4">Tələbələr beynəlxalq olimpiadada qalib gəldilər</a></h3>
            <span class="d">18.11.2026</span></div>
        <div class="n"><a href="/az/xeber/3"><img src="/i/3.jpg" alt=""></a>
            <h3><a href="/az/xeber/3">Rektor İpək Yolu alyansının iclasında çıxış etdi</a></h3>
            <span class="d">15.11.2026</span></div>
        <div class="n"><a href="/az/xeber/2"><img src="/i/2.jpg" alt=""></a>
            <h3><a href="/az/xeber/2">Kitabxana imtahan həftəsində gecə də açıqdır</a></h3>
            <span class="d">12.11.2026</span></div>
        </div></div>
        """;

    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;
    private LoopbackServer _site = null!;
    private string _away = "";
    private string _alsoAllowed = "";

    private string Feeds => Path.Combine(_folder, "feeds.json");

    public async ValueTask InitializeAsync() => _site = await LoopbackServer.StartAsync(AnswerAsync);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_site_shows_its_feeds_and_lists_with_what_they_would_bring_and_the_block_to_take()
    {
        _pages["/"] = """
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="News" href="/feed/">
            <a href="/az/xeberler">Xəbərlər</a>
            """;
        _pages["/feed/"] = Workplace.Rss("One", "Two");
        _pages["/comments/feed/"] = Workplace.Rss("Re: One");
        _pages["/az/xeberler"] = "<html lang=az>" + List;

        var (exit, output) = await ProbeAsync(_site.Root.AbsoluteUri);

        Assert.Equal(0, exit);
        Assert.Equal($"{_site.Root} offers 3 things, the best first:", output[0]);
        Assert.Equal(
            [
                "1. A feed, announced by the page:",
                "2. A news list, on the news page:",
                "3. A feed of comments, announced by the page:",
            ],
            output.Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])));
        Assert.Contains("     2026-11-20  [az] Universitetin yeni laboratoriyası açıldı", output);
        Assert.Contains($"            {_site.Url("/az/xeber/5")}", string.Join('\n', output), StringComparison.Ordinal);
        Assert.Contains($"     image  {_site.Url("/i/5.jpg")}", string.Join('\n', output), StringComparison.Ordinal);
        Assert.Contains($"     aggregator add {_site.Url("/feed/")} --member 127.0.0.1 --create", output);
        Assert.DoesNotContain(output, line => line.Length > 80 && !line.Contains("http", StringComparison.Ordinal));
        Assert.Equal(_site.Paths.Distinct(), _site.Paths.Where(path => path != "/robots.txt").Prepend("/robots.txt"));
    }

    [Fact]
    public async Task Without_an_announced_feed_the_usual_places_are_looked_at_and_an_old_one_is_called_old()
    {
        _pages["/"] = "<p>Welcome";
        _pages["/rss.xml"] = Workplace.Rss("One").Replace(
            "</item>", "<pubDate>Tue, 12 Mar 2019 10:00:00 GMT</pubDate></item>", StringComparison.Ordinal);

        var (exit, output) = await ProbeAsync(_site.Root.AbsoluteUri);

        Assert.Equal(0, exit);
        Assert.Equal("1. A feed, at a usual place:", output[2]);
        Assert.Contains("   Health: STALE. This feed's newest item is of 2019-03-12.", output);
    }

    [Fact]
    public async Task A_sitemap_of_news_is_said_to_be_there()
    {
        _pages["/robots.txt"] = $"User-agent: *\nSitemap: {_site.Url("/sitemap_index.xml")}\n";
        _pages["/"] = "<p>Welcome";
        _pages["/sitemap_index.xml"] = $"""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>{_site.Url("/pages.xml")}</loc></sitemap>
            <sitemap><loc>{_site.Url("/news-sitemap.xml")}</loc></sitemap></sitemapindex>
            """;
        _pages["/news-sitemap.xml"] = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://uni.example/1</loc><news:news><news:title>One</news:title>
            <news:publication_date>2026-11-20T10:00:00Z</news:publication_date></news:news></url></urlset>
            """;

        var (_, output) = await ProbeAsync(_site.Root.AbsoluteUri);

        Assert.Contains($"   {_site.Url("/news-sitemap.xml")}", output);
        Assert.Contains("   Articles: 1, the newest of 2026-11-20.", output);
        Assert.DoesNotContain("/pages.xml", _site.Paths);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _pages["/robots.txt"] = "User-agent: *\nDisallow: /rss\nDisallow: /feed";
        _pages["/"] = "<p>Welcome";
        _pages["/rss.xml"] = Workplace.Rss("One");

        var (exit, output) = await ProbeAsync(_site.Root.AbsoluteUri);

        Assert.Equal(1, exit);
        Assert.Contains("offers nothing that could be read.", output[0], StringComparison.Ordinal);
        Assert.DoesNotContain("/rss.xml", _site.Paths);
    }

    [Theory]
    [InlineData("http://localhost:1/", "is at ", "an address that is loopback")]
    [InlineData("http://nowhere.invalid/", "The name nowhere.invalid is unknown")]
    [InlineData("nowhere.invalid/news", "The name nowhere.invalid is unknown")]
    [InlineData("ftp://uni.example/", "only http: and https: are visited")]
    public async Task What_cannot_be_asked_is_told_in_a_sentence(string address, params string[] says)
    {
        var (exit, output) = await ProbeAsync(address);

        Assert.Equal(1, exit);
        Assert.All(says, words => Assert.Contains(words, string.Join(' ', output), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_shows_what_it_brings_today_beside_what_finds_itself()
    {
        _pages["/az/xeberler"] = List;
        await WriteAsync("#gone");

        var (exit, output) = await ProbeAsync("m-news");

        Assert.Equal(0, exit);
        Assert.Contains(output, line => line.StartsWith("   Health: SELECTOR_LOST. ", StringComparison.Ordinal));
        Assert.Contains("Proposed, as the list finds itself:", output);
        Assert.Contains("Today's see 0 items, the proposed 4; 0 are in both.", output);
    }

    [Fact]
    public async Task The_proposal_takes_the_place_of_the_rules_that_are_lost_and_then_works()
    {
        _pages["/az/xeberler"] = List;
        await WriteAsync("#gone");
        var before = await File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken);

        var (exit, output) = await ProbeAsync("m-news", write: true);

        Assert.Equal(0, exit);
        Assert.Contains("The proposed rules of m-news are in", string.Join(' ', output), StringComparison.Ordinal);
        var after = await File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken);
        var start = before.IndexOf("{ \"container\"", StringComparison.Ordinal);
        var end = before.IndexOf(",\n    \"priority\"", StringComparison.Ordinal);
        Assert.StartsWith(before[..start], after, StringComparison.Ordinal);
        Assert.EndsWith(before[end..], after, StringComparison.Ordinal);
        Assert.Contains("Both see the same items.", (await ProbeAsync("m-news")).Output);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_propose_the_file_stays()
    {
        _pages["/az/xeberler"] = "<p>Nothing here</p>";
        await WriteAsync("#gone");
        var before = await File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken);

        var (exit, output) = await ProbeAsync("m-news", write: true);

        Assert.Equal(1, exit);
        Assert.Contains("No list was found.", string.Join(' ', output), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(Feeds, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Beside_a_source_its_page_may_announce_a_feed()
    {
        _pages["/az/xeberler"] = "<link rel=alternate type=application/rss+xml href=/feed/>" + List;
        _pages["/feed/"] = Workplace.Rss("One");
        await WriteAsync(".news-list");

        var (exit, output) = await ProbeAsync("m-news");

        Assert.Equal(0, exit);
        Assert.Contains("Both see the same items.", output);
        Assert.Contains("There is also a feed, announced by the page:", output);
        Assert.Contains($"     aggregator add {_site.Url("/feed/")} --member m", output);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_said_with_the_one_that_was_meant()
    {
        await WriteAsync(".news-list");

        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(() => ProbeAsync("m-mews"));

        Assert.EndsWith(
            "has no source of this id; did you mean \"m-news\"?", refusal.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leads_to_another_domain_is_said_to_and_taken_from_there()
    {
        await using var other = await LoopbackServer.StartAsync(_ => Workplace.Rss("One"), "127.0.0.2");
        _pages["/"] = "<link rel=alternate type=application/rss+xml href=/away>";
        (_away, _alsoAllowed) = (other.Url("/feed").AbsoluteUri, $", 127.0.0.2:{other.Port}");

        var (exit, output) = await ProbeAsync(_site.Root.AbsoluteUri);

        Assert.Equal(0, exit);
        var told = string.Join(' ', output.Select(line => line.Trim()));
        Assert.Contains($"{_site.Url("/away")} leads to {_away}, at another domain.", told, StringComparison.Ordinal);
        Assert.Contains($"aggregator add {_away} --member", told, StringComparison.Ordinal);
    }

    private Task WriteAsync(string container) => File.WriteAllTextAsync(
        Feeds,
        $$"""
        { "members": [ { "id": "m", "sources": [
          // The page that was rebuilt.
          { "id": "m-news", "kind": "page", "url": "{{_site.Url("/az/xeberler")}}", "language": "az",
            "scrape": { "container": "{{container}}", "item": ".n", "title": "h3" },
            "priority": 3 } ] } ] }
        """,
        TestContext.Current.CancellationToken);

    private async Task<(int Exit, string[] Output)> ProbeAsync(string target, bool write = false)
    {
        var options = new AggregatorOptions
        {
            Feeds = Feeds,
            Fetch = new FetchOptions { AllowPrivate = $"127.0.0.1:{_site.Port}{_alsoAllowed}" },
        };
        using var output = new StringWriter();
        var exit = await ProbeCommand.RunAsync(
            options, new ProbeOrder(target) { Write = write }, output, TestContext.Current.CancellationToken);
        return (exit, output.ToString().Split(Environment.NewLine));
    }

    private Task AnswerAsync(HttpContext http)
    {
        if (_pages.TryGetValue(http.Request.Path, out var page))
        {
            var isFeed = page.StartsWith("<rss", StringComparison.Ordinal);
            http.Response.ContentType = isFeed ? "text/xml" : "text/html; charset=utf-8";
            return http.Response.WriteAsync(page);
        }

        if (http.Request.Path == "/away")
        {
            http.Response.Redirect(_away);
            return Task.CompletedTask;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync("<h1>Not found</h1>");
    }
}
