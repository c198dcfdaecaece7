using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Sources;
using AngleSharp.Html.Dom;

namespace Aggregator.Core.Tests.Publishing;

public sealed class StatusPageTests
{
    private static readonly Member Member = new()
    {
        Id = "asoiu",
        Names = new Dictionary<string, string> { ["en"] = "Oil & Industry" },
    };

    [Fact]
    public void Each_source_is_shown_with_its_health_and_what_it_means()
    {
        var page = Page([Source("news")], State("news") with
        {
            Health = Health.Stale,
            LastVisit = Invented.Now,
            NextVisit = Invented.Now.AddHours(1),
            Stories = 12,
        });

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal("Oil & Industry news", row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal(
            [$"STALE {HealthSentences.Sentence(Health.Stale)}", "2025-11-24 14:05", "2025-11-24 15:05", "12"],
            row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("2025-11-24T14:05:09Z", row.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public void A_page_whose_rules_find_nothing_shows_since_when_and_what_to_type()
    {
        var source = Source("asoiu-news") with { Kind = SourceKind.Page, Scrape = new ScrapeRules { Item = "li" } };
        var page = Page([source], State("asoiu-news") with
        {
            Health = Health.SelectorLost,
            LostSince = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero),
            SeesNews = true,
        });

        Assert.Equal(
            "SELECTOR_LOST The page has news but not where scrape.item looks since 3 March: "
            + "aggregator probe asoiu-news --write takes the proposal.",
            page.QuerySelector("td")!.TextContent.Trim());
        Assert.Equal(
            ["scrape.item", "aggregator probe asoiu-news --write"],
            page.QuerySelectorAll("td code").Select(typed => typed.TextContent));
    }

    [Theory]
    [InlineData("HttpStatus", 404, "HTTP 404")]
    [InlineData("TooManyRedirects", 200, "too many redirects")]
    [InlineData("Timeout", null, "timeout")]
    public void A_failing_source_shows_the_cause_in_a_word(string error, int? status, string cause)
    {
        var page = Page([Source("news")], State("news") with
        {
            Health = Health.Failing,
            Error = error,
            HttpStatus = status,
            Message = "The server said: boo.",
        });

        Assert.Equal(cause, page.QuerySelector("td small")!.TextContent);
    }

    [Fact]
    public void What_needs_a_person_comes_first_and_the_rest_as_in_the_file()
    {
        var page = Page(
            [Source("a"), Source("b") with { Enabled = false }, Source("c"), Source("d"), Source("e")],
            State("a"),
            State("b"),
            State("c") with { Health = Health.RateLimited },
            State("d") with { Health = Health.Gone },
            State("e"));

        Assert.Equal(["d", "c", "a", "e", "b"], page.QuerySelectorAll("tbody th small").Select(id => id.TextContent));
        Assert.EndsWith(
            ": 1 in trouble, 1 to look at, 2 well, 1 switched off.",
            page.QuerySelector(".sum")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_was_not_visited_yet_is_new_and_one_without_a_future_says_so()
    {
        var page = Page(
            [Source("new"), Source("gone")],
            State("gone") with { Health = Health.Gone, HttpStatus = 410, NextVisit = Invented.Now });

        Assert.Equal("none", page.QuerySelector("tr.trouble [data-label='Next visit']")!.TextContent);
        Assert.Equal("never", page.QuerySelector("tr.well [data-label='Last visit']")!.TextContent);
        Assert.Equal("as soon as may be", page.QuerySelector("tr.well [data-label='Next visit']")!.TextContent);
    }

    [Fact]
    public void A_source_with_a_new_address_is_not_shown_with_the_old_one_s_trouble()
    {
        var page = Page([Source("moved")], State("moved") with
        {
            Url = "https://asoiu.example/old",
            Health = Health.Gone,
            HttpStatus = 410,
            Stories = 12,
        });

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal("NEW", row.QuerySelector(".health")!.TextContent);
        Assert.Equal("12", row.QuerySelector("[data-label='Stories']")!.TextContent);
    }

    [Fact]
    public void Nothing_that_an_attacker_could_use_is_told()
    {
        const string Secret = "s3cr3t";
        var source = Source("news") with { Url = new Uri($"https://user:{Secret}@10.0.0.5/{Secret}") };
        var state = State("news") with
        {
            Health = Health.Failing,
            Error = $"at /{Secret}",
            Message = $"<b>{Secret}</b>",
            Url = source.Url.AbsoluteUri,
            ETag = Secret,
            MovedTo = Secret,
            Title = Secret,
            HttpStatus = 500,
            Warnings = [Secret],
        };
        Problem[] problems =
        [
            new(ProblemSeverity.Error, 3, 7, "members[0].sources[0].http.headers.Authorization", $"is \"{Secret}\""),
            new(ProblemSeverity.Error, 9, 1, "alerts.webhook", $"is \"{Secret}\""),
        ];
        var states = new Dictionary<string, SourceState> { ["news"] = state };
        var page = Parsed.Text(StatusPage.Write(Catalog(source), states, problems, refused: true, InventedPages.Stand()));

        Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.5", page, StringComparison.Ordinal);
        Assert.Contains("HTTP 500", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_feeds_json_is_named_with_the_place_and_what_to_write()
    {
        var problem = new Problem(ProblemSeverity.Error, 12, 9, "members[3].urll", "is no word; did you mean <url>?");
        var states = new Dictionary<string, SourceState>();
        var page = Parsed.Page(StatusPage.Write(Catalog(Source("news")), states, [problem], refused: true, InventedPages.Stand()));

        Assert.Equal("feeds.json was refused", page.QuerySelector(".problems h2")!.TextContent);
        Assert.Equal(
            "Line 12, column 9 members[3].urll is no word; did you mean <url>?",
            page.QuerySelector(".problems li")!.TextContent);
    }

    [Fact]
    public void Without_sources_the_page_says_where_to_write_them() =>
        Assert.Contains("feeds.json", Page([]).QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);

    private static Source Source(string id) =>
        new() { Id = id, Member = Member, Kind = SourceKind.Feed, Url = new Uri("https://asoiu.example/feed") };

    private static SourceState State(string id) => new() { SourceId = id, Health = Health.Ok };

    private static Catalog Catalog(params IReadOnlyList<Source> sources) =>
        new() { Site = Invented.Site, Members = [Member], Sources = sources };

    private static IHtmlDocument Page(IReadOnlyList<Source> sources, params IReadOnlyList<SourceState> states)
    {
        var byId = states.ToDictionary(state => state.SourceId);
        return Parsed.Page(StatusPage.Write(Catalog(sources), byId, [], refused: false, InventedPages.Stand()));
    }
}
