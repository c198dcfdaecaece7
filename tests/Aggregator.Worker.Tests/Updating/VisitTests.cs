using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Stories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

public sealed class VisitTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly Dictionary<string, Func<HttpContext, string>> _paths = new(StringComparer.Ordinal);
    private VisitedSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _site = await VisitedSite.StartAsync(
            context => _paths.TryGetValue(context.Request.Path, out var answer) ? answer(context) : null, _time);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_a_feed_brings_enters_and_the_next_visit_is_set()
    {
        _paths["/feed"] = _ => Rss(Item(2), Item(1));
        var result = await VisitAsync(Feed());

        Assert.Equal((2, 2, Health.Ok), (result.New, result.Total, result.State.Health));
        Assert.Equal(Noon.AddHours(1), result.State.NextVisit);
        Assert.Equal(["News 2", "News 1"], Titles());
        Assert.Null(_site.Store.State("asoiu-news").AttemptStarted);
    }

    [Fact]
    public async Task A_second_visit_asks_conditionally_and_changes_nothing()
    {
        _paths["/feed"] = WithETag(_ => Rss(Item(1)));
        await VisitAsync(Feed());
        var edition = _site.Store.Edition;
        var result = await VisitAsync(Feed());

        Assert.Equal("\"1\"", _site.Server.Requests[^1]["If-None-Match"]);
        Assert.Equal((304, 0, Health.Ok), (result.State.HttpStatus, result.New, result.State.Health));
        Assert.Equal(edition, _site.Store.Edition);
    }

    [Fact]
    public async Task A_server_without_validators_that_sends_the_same_bytes_changes_nothing()
    {
        _paths["/feed"] = _ => Rss(Item(1));
        await VisitAsync(Feed());
        var edition = _site.Store.Edition;

        Assert.Equal((0, 0), Counts(await VisitAsync(Feed())));
        Assert.Equal(edition, _site.Store.Edition);
    }

    [Fact]
    public async Task A_new_source_brings_only_its_newest_items_and_the_others_never_come()
    {
        _paths["/feed"] = _ => Rss([.. Enumerable.Range(1, 20).Select(Item)]);
        await VisitAsync(Feed() with { InitialItems = 3 });
        Assert.Equal(["News 20", "News 19", "News 18"], Titles());

        _paths["/feed"] = _ => Rss([.. Enumerable.Range(1, 21).Select(Item)]);
        await VisitAsync(Feed() with { InitialItems = 3 });
        Assert.Equal(["News 21", "News 20", "News 19", "News 18"], Titles());
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_ever_more_seldom_and_its_stories_stay()
    {
        _paths["/feed"] = _ => Rss(Item(1));
        await VisitAsync(Feed());
        _paths["/feed"] = context => Status(context, 500);
        var first = await VisitAsync(Feed());
        var second = await VisitAsync(Feed());

        Assert.Equal((Health.Failing, 500), (second.State.Health, second.State.HttpStatus));
        Assert.InRange(first.State.NextVisit!.Value - Noon, TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        Assert.InRange(second.State.NextVisit!.Value - Noon, TimeSpan.FromHours(2), TimeSpan.FromHours(2.2));
        Assert.Equal(["News 1"], Titles());
    }

    [Fact]
    public async Task A_web_page_in_place_of_the_feed_is_trouble_and_no_news()
    {
        _paths["/feed"] = _ => "<!DOCTYPE html><html><title>404</title><body><h1>Page not found</h1></body></html>";
        var result = await VisitAsync(Feed());

        Assert.Equal(Health.Failing, result.State.Health);
        Assert.NotEmpty(result.State.Message!);
        Assert.Empty(Titles());
    }

    [Fact]
    public async Task A_source_that_is_gone_for_good_is_left_alone_until_its_address_changes()
    {
        _paths["/feed"] = context => Status(context, 410);
        _paths["/new"] = _ => Rss(Item(1));
        Assert.Equal(Health.Gone, (await VisitAsync(Feed())).State.Health);
        var asked = _site.Server.Requests.Count;

        Assert.False((await VisitAsync(Feed())).Requested);
        Assert.Equal(asked, _site.Server.Requests.Count);
        Assert.Equal(Health.Ok, (await VisitAsync(Feed("/new"))).State.Health);
    }

    [Fact]
    public async Task Retry_After_is_kept_even_when_a_person_asks()
    {
        _paths["/feed"] = context =>
        {
            context.Response.Headers.RetryAfter = "7200";
            return Status(context, 429);
        };
        var limited = await VisitAsync(Feed());
        var asked = _site.Server.Requests.Count;
        var again = await VisitAsync(Feed());

        Assert.Equal(Health.RateLimited, limited.State.Health);
        Assert.False(again.Requested);
        Assert.Contains("no request was made", again.State.Message, StringComparison.Ordinal);
        Assert.Equal(asked, _site.Server.Requests.Count);
    }

    [Fact]
    public async Task Corrected_selectors_see_the_page_again_although_it_did_not_change()
    {
        _paths["/news"] = WithETag(_ => "<ul class=n><li><a href=/a/1>The first piece of news</a></ul>");
        Assert.Equal(Health.SelectorLost, (await VisitAsync(Page(".wrong", null))).State.Health);
        Assert.Equal(1, (await VisitAsync(Page(".n", null))).New);
        Assert.Equal(304, (await VisitAsync(Page(".n", null))).State.HttpStatus);
    }

    [Fact]
    public async Task A_pages_items_get_their_text_from_their_articles_once()
    {
        _paths["/news"] = WithETag(_ => "<ul class=n><li><a href=/a/1>The first piece of news</a></ul>");
        _paths["/a/1"] = _ => "<html><body><div class=t><p>What happened on the first day, in full.</p></div></body></html>";
        await VisitAsync(Page(".n", ".t"));
        await VisitAsync(Page(".n", ".t"));

        Assert.Contains("in full", Assert.Single(Stories()).Lead.Item.Content, StringComparison.Ordinal);
        Assert.Equal(1, _site.Server.Paths.Count(path => path == "/a/1"));
    }

    [Fact]
    public async Task A_link_to_a_file_gives_an_item_with_the_file_beside_it_and_is_not_asked_for()
    {
        _paths["/news"] = WithETag(_ => "<ul class=n><li><a href=/rules.pdf>The rules of the competition</a></ul>");
        await VisitAsync(Page(".n", ".t"));

        var item = Assert.Single(Stories()).Lead.Item;
        Assert.Equal("The rules of the competition", item.Title);
        Assert.Equal("application/pdf", Assert.Single(item.Enclosures).Type);
        Assert.DoesNotContain("/rules.pdf", _site.Server.Paths);
    }

    [Fact]
    public async Task A_file_that_only_the_server_calls_one_enters_at_once_too()
    {
        _paths["/news"] = WithETag(_ => "<ul class=n><li><a href=/get?id=7>The rules of the competition</a></ul>");
        _paths["/get"] = context =>
        {
            context.Response.ContentType = "application/pdf";
            return "%PDF-1.7";
        };
        var result = await VisitAsync(Page(".n", ".t"));

        Assert.Empty(result.State.Pending);
        Assert.EndsWith("/get?id=7", Assert.Single(Assert.Single(Stories()).Lead.Item.Enclosures).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_looked_at_once_more_a_day_later()
    {
        var text = "What happnd on the first day, in full.";
        _paths["/news"] = WithETag(_ => "<ul class=n><li><a href=/a/1>The first piece of news</a></ul>");
        _paths["/a/1"] = _ => $"<html><body><div class=t><p>{text}</p></div></body></html>";
        await VisitAsync(Page(".n", ".t"));
        text = "What happened on the first day, in full.";
        _time.Advance(TimeSpan.FromHours(25));
        await VisitAsync(Page(".n", ".t"));
        _time.Advance(TimeSpan.FromHours(25));
        await VisitAsync(Page(".n", ".t"));

        Assert.Contains("happened", Assert.Single(Stories()).Lead.Item.Content, StringComparison.Ordinal);
        Assert.Equal(2, _site.Server.Paths.Count(path => path == "/a/1"));
    }

    [Fact]
    public async Task An_item_whose_article_cannot_be_read_enters_with_the_lists_words_at_the_third_visit()
    {
        _paths["/news"] = WithETag(_ => "<ul class=n><li><a href=/a/1>The first piece of news</a></ul>");
        for (var visit = 1; visit <= 2; visit++)
        {
            await VisitAsync(Page(".n", ".t"));
            Assert.Empty(Titles());
        }

        await VisitAsync(Page(".n", ".t"));
        Assert.Equal(["The first piece of news"], Titles());
        await VisitAsync(Page(".n", ".t"));
        Assert.Equal(3, _site.Server.Paths.Count(path => path == "/a/1"));
    }

    [Fact]
    public async Task Items_whose_articles_robots_txt_forbids_enter_at_once_with_the_lists_words()
    {
        _paths["/robots.txt"] = _ => "User-agent: *\nDisallow: /a/";
        _paths["/news"] = _ => $"<ul class=n>{string.Concat(Enumerable.Range(1, 6).Select(n => $"<li><a href=/a/{n}>Piece of news {n}</a>"))}</ul>";
        var result = await VisitAsync(Page(".n", ".t") with { InitialItems = 6 });

        Assert.Equal(6, result.New);
        Assert.DoesNotContain("/a/1", _site.Server.Paths);
    }

    [Fact]
    public async Task A_long_list_whose_articles_are_all_missing_is_in_by_the_third_visit()
    {
        _paths["/news"] = _ => $"<ul class=n>{string.Concat(Enumerable.Range(1, 12).Select(n => $"<li><a href=/a/{n}>Piece of news {n}</a>"))}</ul>";
        for (var visit = 1; visit <= 3; visit++) await VisitAsync(Page(".n", ".t") with { InitialItems = 12 });

        Assert.Equal(12, Titles().Count());
        Assert.InRange(_site.Server.Paths.Count(path => path.StartsWith("/a/", StringComparison.Ordinal)), 3, 9);
    }

    [Fact]
    public async Task A_source_whose_visits_end_the_process_three_times_is_set_aside_for_a_day()
    {
        _paths["/feed"] = _ => Rss(Item(1));
        for (var death = 1; death <= 3; death++)
        {
            await _site.Store.SaveAsync(_site.Store.State("asoiu-news") with { AttemptStarted = _time.GetUtcNow() }, Cancel);
            await Recovery().InterruptedAsync(CatalogOf(Feed()), Cancel);
        }

        Assert.Equal(Health.Poison, _site.Store.State("asoiu-news").Health);
        Assert.False((await VisitAsync(Feed(), onDemand: false)).Requested);
        Assert.Equal(Health.Ok, (await VisitAsync(Feed())).State.Health);
    }

    [Fact]
    public async Task A_visit_that_is_called_off_leaves_no_trace()
    {
        using var stop = new CancellationTokenSource();
        _paths["/feed"] = _ =>
        {
            stop.Cancel();
            return Rss(Item(1));
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _site.Visit.RunAsync(CatalogOf(Feed()), Feed(), onDemand: true, stop.Token));

        Assert.Null(_site.Store.State("asoiu-news").AttemptStarted);
        Assert.Empty(Titles());
    }

    private static string Item(int n) =>
        $"<item><title>News {n}</title><link>https://asoiu.example/{n}</link><guid>{n}</guid>"
        + $"<pubDate>{Noon.AddHours(n - 48):R}</pubDate><description>Text of the news number {n}.</description></item>";

    private static string Rss(params string[] items) =>
        $"<rss version='2.0'><channel><title>ASOIU</title>{string.Concat(items)}</channel></rss>";

    private static string Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return "";
    }

    private static Func<HttpContext, string> WithETag(Func<HttpContext, string> answer) => context =>
    {
        context.Response.Headers.ETag = "\"1\"";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Request.Headers.IfNoneMatch == "\"1\"" ? Status(context, 304) : answer(context);
    };

    private static (int New, int Updated) Counts(VisitResult result) => (result.New, result.Updated);

    private static Catalog CatalogOf(Source source) =>
        new() { Site = new Site { Title = "News" }, Members = [source.Member], Sources = [source] };

    private Source Feed(string path = "/feed") => new()
    {
        Id = "asoiu-news",
        Member = new Member { Id = "asoiu" },
        Kind = SourceKind.Feed,
        Url = _site.Server.Url(path),
    };

    private Source Page(string container, string? content) => Feed("/news") with
    {
        Kind = SourceKind.Page,
        Scrape = new ScrapeRules
        {
            Container = container,
            Item = "li",
            Title = "a",
            Link = "a@href",
            Article = content is null ? null : new ArticleRules { Content = content },
        },
    };

    private Recovery Recovery() => new(_site.Store, _time);

    private Task<VisitResult> VisitAsync(Source source, bool onDemand = true) =>
        _site.Visit.RunAsync(CatalogOf(source), source, onDemand, Cancel);

    private IReadOnlyList<Story> Stories() => _site.Store.Newest(DateTimeOffset.MinValue, 0, 1_000);

    private IEnumerable<string> Titles() => Stories().Select(story => story.Lead.Item.Title);
}
