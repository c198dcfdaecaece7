using System.Net;
using System.Text;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Updating;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Commands.Demo;

public sealed class DemoSitesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 13, 46, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(Start);
    private readonly HttpClient _http = new();
    private DemoSites _sites = null!;

    public async ValueTask InitializeAsync() =>
        _sites = await DemoSites.StartAsync(_time, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sites.DisposeAsync();
    }

    [Fact]
    public void Each_site_has_a_loopback_address_of_its_own()
    {
        var hosts = _sites.Addresses.Values.Select(address => IPAddress.Parse(new Uri(address).Host)).ToList();

        Assert.True(hosts.Count >= 12);
        Assert.All(hosts, host => Assert.True(IPAddress.IsLoopback(host)));
        Assert.Equal(hosts.Count, hosts.Distinct().Count());
        Assert.Equal(hosts.Count, _sites.AllowPrivate.Split(',').Length);
    }

    [Fact]
    public async Task Every_fair_site_tells_its_newest_story()
    {
        foreach (var site in Fair())
        {
            var document = await GetAsync(site, site.Path);
            var encoding = site.Script.Charset == "utf-8" ? Encoding.UTF8 : Encoding.GetEncoding(site.Script.Charset);

            Assert.Contains(
                site.News[0].Story.Title,
                encoding.GetString(await document.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_story_has_its_page()
    {
        foreach (var (site, news) in Fair().SelectMany(site => site.News.Select(news => (site, news))))
        {
            var page = await GetAsync(site, news.Link(""));
            var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Contains(news.Story.Body[0], html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_did_not_change_is_answered_with_304()
    {
        var site = Site("secretariat");
        var first = await GetAsync(site, site.Path);
        using var again = new HttpRequestMessage(HttpMethod.Get, _sites.Addresses[site.Id] + site.Path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await _http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_broken_site_answers_with_500()
    {
        var site = Site("specchio");

        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync(site, site.Path)).StatusCode);
    }

    [Fact]
    public async Task The_slow_site_answers_only_after_a_while()
    {
        var site = Site("slowboat");
        var answer = GetAsync(site, site.Path);
        Assert.False(answer.IsCompleted);

        while (!answer.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
    }

    [Fact]
    public void There_is_always_one_more_story()
    {
        var told = Enumerable.Range(0, 300).Select(_ => _sites.PublishNext()).ToList();

        Assert.DoesNotContain(told, news => news.Site.Script.Temper is SiteTemper.Still or SiteTemper.Broken);
        Assert.Equal(300, told.Select(news => (news.Site.Id, news.News.Story.Title)).Distinct().Count());
    }

    [Fact]
    public void Five_pages_have_no_rules_and_the_one_that_has_them_is_rebuilt()
    {
        var pages = Catalog().Sources.Where(source => source.Kind is SourceKind.Page).ToList();
        while (!_sites.Sites.Any(site => site.IsRebuilt)) _sites.PublishNext();

        Assert.Equal(5, pages.Count(page => page.Scrape is null));
        Assert.Equal("alovqala", Assert.Single(_sites.Sites, site => site.IsRebuilt).Id);
        Assert.Equal("alovqala", Assert.Single(pages, page => page.Scrape is not null).Member.Id);
    }

    [Theory]
    [InlineData(true, Health.SelectorLost)]
    [InlineData(false, Health.Ok)]
    public async Task What_the_rules_lose_when_the_site_is_rebuilt_finds_itself_without_them(bool byRules, Health health)
    {
        var page = Catalog().Source("alovqala-news")!;
        var site = Site("alovqala");
        var before = await ReadAsync(page, await GetAsync(site, site.Path));
        while (!site.IsRebuilt) _sites.PublishNext();

        var after = await ReadAsync(byRules ? page : page with { Scrape = null }, await GetAsync(site, site.Path));

        Assert.Equal((Health.Ok, 3), (HealthOf(before), before.Items.Count));
        Assert.Equal(health, HealthOf(after));
        Assert.Equal(byRules, after.Failure?.SeesNews is true);
        Assert.Equal(byRules ? 0 : 5, after.Items.Count);
    }

    [Fact]
    public void A_release_is_carried_by_several_sites_word_for_word()
    {
        var carried = _sites.Sites.SelectMany(site => site.News)
            .GroupBy(news => (news.Story.Title, news.Html))
            .Where(copies => copies.Count() > 1);

        Assert.Equal([2, 3], carried.Select(copies => copies.Count()).Order());
    }

    [Fact]
    public void The_taught_example_of_feeds_json_has_no_problem_and_names_every_site()
    {
        var result = Taught();

        Assert.Empty(result.Problems);
        Assert.Equal(
            _sites.Sites.Select(site => _sites.Addresses[site.Id] + site.Path).Order(StringComparer.Ordinal),
            result.Catalog!.Sources.Select(source => source.Url.AbsoluteUri).Order(StringComparer.Ordinal));
    }

    private CatalogResult Taught()
    {
        var allowed = _sites.AllowPrivate.Split(',');
        return CatalogReader.Read(Encoding.UTF8.GetBytes(_sites.Catalog()), new CatalogChecks
        {
            ElementSelector = _ => null,
            ValueSelector = _ => null,
            IsCharset = _ => true,
            IsAllowedPrivate = url => allowed.Contains(url.Authority),
        });
    }

    private Catalog Catalog() => Taught().Catalog!;

    private static async Task<ReadResult> ReadAsync(Source source, HttpResponseMessage answer)
    {
        var document = new Document
        {
            Url = source.Url,
            Body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            ContentType = "text/html; charset=utf-8",
            FetchedAt = Start,
        };
        return Reader.Read(source, document, ReadLimits.Default, TestContext.Current.CancellationToken);
    }

    private static Health HealthOf(ReadResult read) =>
        read.Failure is { } failure ? Trouble.Of(failure).Health : Health.Ok;

    private IEnumerable<DemoSite> Fair() =>
        _sites.Sites.Where(site => site.Script.Temper is SiteTemper.Fair or SiteTemper.Still);

    private DemoSite Site(string id) => _sites.Sites.Single(site => site.Id == id);

    private Task<HttpResponseMessage> GetAsync(DemoSite site, string path) =>
        _http.GetAsync(_sites.Addresses[site.Id] + path, TestContext.Current.CancellationToken);
}
