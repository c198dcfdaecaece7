using System.Net;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Publishing;
using Aggregator.Stories;
using Aggregator.Stories.Acts;
using AngleSharp.Html.Dom;

namespace Aggregator.Worker.Tests.Web;

public sealed class PageEndpointsTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<Story> Stories =
    [
        .. Enumerable.Range(0, PageWriter.MostStories * 2 + 5)
            .Select(number => Invented.Story(number, Invented.Carrier("steppe", "kk", $"Story {number}"))),
    ];

    private PublicSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync();
        await _site.EnterAsync([.. Stories]);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Older_pages_follow_each_other_without_a_story_lost_or_shown_twice()
    {
        var titles = new List<string>();
        for (var address = "/member/steppe/"; address is not null;)
        {
            var page = await PageAsync(address);
            titles.AddRange(page.QuerySelectorAll("article h3").Select(title => title.TextContent));
            address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href") is { } next ? "/member/steppe/" + next : null;
        }

        Assert.Equal(Stories.Select(story => story.Lead.Item.Title), titles);
    }

    [Fact]
    public async Task An_older_page_stays_the_same_when_news_come()
    {
        var address = $"/?before={Stories[10].Id}";
        var before = await TitlesAsync(address);
        await _site.EnterAsync(Invented.Story(-1, Invented.Carrier("steppe", "kk", "The newest")));

        Assert.Equal(before, await TitlesAsync(address));
        Assert.Equal("The newest", (await TitlesAsync("/"))[0]);
    }

    [Fact]
    public async Task What_is_pinned_stands_at_the_head()
    {
        await _site.EnterAsync(Stories[4] with { Pinned = true });

        Assert.Equal(["Story 4", "Story 0"], (await TitlesAsync("/"))[..2]);
        Assert.Single(await TitlesAsync("/"), "Story 4");
    }

    [Fact]
    public async Task What_is_pinned_stands_at_the_head_however_old_it_is_until_that_is_undone()
    {
        var old = Stories[^1];
        await ActAsync(new ActOrder { Kind = ActKind.Pin, Story = old.Id, By = "Aida" });
        Assert.Equal([old.Lead.Item.Title, "Story 0"], (await TitlesAsync("/"))[..2]);
        Assert.Equal(old.Lead.Item.Title, (await TitlesAsync("/member/steppe/"))[0]);
        Assert.Equal("Story 11", (await TitlesAsync($"/?before={Stories[10].Id}"))[0]);

        await ActAsync(new ActOrder { Kind = ActKind.Undo, By = "Aida" });
        Assert.Equal("Story 0", (await TitlesAsync("/"))[0]);
    }

    [Fact]
    public async Task Every_story_has_a_page_that_its_card_leads_to()
    {
        var card = (await PageAsync("/member/steppe/")).QuerySelector("article .when")!;
        var page = await PageAsync("/member/steppe/" + card.GetAttribute("href"));

        Assert.Equal("Story 0", page.QuerySelector("h1")!.TextContent);
        Assert.EndsWith($"/story/{Stories[0].Id}", page.QuerySelector("[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_story_is_gone_and_a_merged_one_leads_to_the_other()
    {
        await _site.EnterAsync(Stories[1] with { Hidden = true }, Stories[2] with { MergedInto = Stories[3].Id });
        using var hidden = await _site.GetAsync($"/story/{Stories[1].Id}");
        using var merged = await _site.GetAsync($"/story/{Stories[2].Id}");
        using var none = await _site.GetAsync("/story/00000000000");

        Assert.Equal(HttpStatusCode.Gone, hidden.StatusCode);
        Assert.Contains("withdrawn", await hidden.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MovedPermanently, merged.StatusCode);
        Assert.Equal($"./{Stories[3].Id}", merged.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_search_finds_what_came_a_moment_ago_and_not_what_was_hidden()
    {
        await _site.EnterAsync(
            Invented.Story(-1, Invented.Carrier("yellow-river", "zh", "黄河大学与六国高校共建丝绸之路数字档案馆")),
            Stories[7] with { Hidden = true });

        Assert.Single(await TitlesAsync("/search?q=丝绸之路大学"));
        Assert.Equal(["Story 8"], await TitlesAsync("/search?q=story+8"));
        Assert.Empty(await TitlesAsync("/search?q=story+7"));
        Assert.Empty(await TitlesAsync("/search?q=nothing+of+this"));
    }

    [Fact]
    public async Task Only_the_search_may_send_a_form_and_only_here()
    {
        using var search = await _site.GetAsync("/search");
        using var front = await _site.GetAsync("/");

        Assert.Contains("form-action 'self'", search.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", front.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/member/steppe/")]
    [InlineData("/browse")]
    [InlineData("/subscribe")]
    [InlineData("/subscribe/ar")]
    [InlineData("/search")]
    [InlineData("/status")]
    public async Task No_link_within_the_site_leads_nowhere(string path)
    {
        var page = await PageAsync(path);
        var here = new Uri(_site.Client.BaseAddress!, path);
        var links = page.QuerySelectorAll("[href]")
            .Select(link => new Uri(here, link.GetAttribute("href")))
            .Where(link => link.Authority == here.Authority)
            .Select(link => link.PathAndQuery)
            .Where(link => link != "/opml.xml")
            .Distinct(StringComparer.Ordinal);

        foreach (var link in links)
        {
            using var answer = await _site.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, $"{path} leads to {link}, where nothing is.");
        }
    }

    private Task<ActOutcome> ActAsync(ActOrder order) => _site.Store.ActAsync(
        archive => ActEditor.Decide(order, archive, Invented.Site, _site.Time.GetUtcNow()), Cancel);

    private async Task<List<string>> TitlesAsync(string path) =>
        [.. (await PageAsync(path)).QuerySelectorAll("article h3").Select(title => title.TextContent)];

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Parsed.Page(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }
}
