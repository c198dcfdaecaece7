using System.Globalization;
using Aggregator.Polling;
using Aggregator.Sources;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>Visits of a page that is rebuilt between two of them.</summary>
public sealed class RedesignTests : IAsyncLifetime
{
    private static readonly ScrapeRules Rules = new() { Container = "ul.news", Item = "li", Article = null };

    private static readonly string[] Subjects =
    [
        "The chess team won the league of the universities",
        "A museum of the oil industry was opened in the main building",
        "Students of physics came home with two silver medals",
        "The senate approved the plan of research for five years",
        "A delegation from Samarkand visited the faculty of history",
        "The library works longer during the winter examinations",
        "Engineers built a sensor that measures dust in classrooms",
        "The summer school on the Silk Road ended with an excursion",
        "Professor Hasanova was elected to the academy of sciences",
        "Volunteers planted three thousand trees along the river",
        "The rector received the ambassador of a neighbouring country",
        "A laboratory of smart materials is shared by two universities",
    ];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero));
    private string _page = "";
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await VisitedSite.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            if (context.Request.Path == "/news") return _page;
            return context.Request.Path == "/robots.txt" ? null : Article(context.Request.Path);
        }, _time);
        _page = Former(0, 10);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_page_that_was_rebuilt_is_known_again_by_its_news_and_only_what_is_new_enters()
    {
        Assert.Equal(5, (await VisitAsync(null)).New);
        _page = Rebuilt(0, 11, number => $"/news/{number}");

        var after = await NextDayAsync(null);

        Assert.Equal((Health.Ok, 1), (after.State.Health, after.New));
        Assert.Equal(Title(10), NewestTitle());
        Assert.Contains(after.State.Warnings, warning => warning.Contains("was rebuilt", StringComparison.Ordinal));
        _page = Rebuilt(0, 12, number => $"/news/{number}");
        var later = await NextDayAsync(null);
        Assert.Equal((1, 0), (later.New, later.State.Warnings.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task New_addresses_and_the_day_of_the_move_for_a_date_make_old_news_no_new_ones(bool byRules)
    {
        var rules = byRules ? Rules : null;
        Assert.Equal(5, (await VisitAsync(rules)).New);
        _time.Advance(TimeSpan.FromDays(1));
        string Moved(int number) => $"/en/articles/{number}-moved.html";
        _page = byRules
            ? Former(0, 11, Moved, _ => _time.GetUtcNow())
            : Rebuilt(0, 11, Moved, _ => _time.GetUtcNow());

        var after = await VisitAsync(rules);

        Assert.Equal((Health.Ok, 1), (after.State.Health, after.New));
        Assert.Equal(Title(10), NewestTitle());
        Assert.Equal((0, 0), (await NextDayAsync(rules)) is var again ? (again.New, again.Updated) : default);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 40)]
    [InlineData(true, 1)]
    [InlineData(true, 40)]
    public async Task A_rebuilt_list_that_is_longer_brings_no_old_news_however_long_it_was_lost(bool byRules, int days)
    {
        await VisitAsync(byRules ? Rules : null);
        _time.Advance(TimeSpan.FromDays(days));
        string Moved(int number) => $"/en/articles/{number + 1_000}.html";
        _page = Rebuilt(-24, 35, Moved, _ => _time.GetUtcNow());

        var after = await VisitAsync(byRules ? Rules with { Container = "div.grid", Item = "article" } : null);

        Assert.Equal((Health.Ok, 1), (after.State.Health, after.New));
        Assert.Equal(Title(10), NewestTitle());
    }

    [Fact]
    public async Task Other_rules_after_a_month_bring_no_more_of_an_unknown_list_than_a_new_source()
    {
        await VisitAsync(Rules);
        _page = Rebuilt(40, 20, number => $"/tenders/{number}");
        _time.Advance(TimeSpan.FromDays(40));

        var after = await VisitAsync(Rules with { Container = "div.grid", Item = "article" });

        Assert.Equal((Health.Ok, 5), (after.State.Health, after.New));
    }

    [Theory]
    [InlineData("…", "")]
    [InlineData("...", "")]
    [InlineData("", " …")]
    public async Task Titles_that_one_of_the_two_lists_cuts_are_known_again(string before, string now)
    {
        static string Shown(int number, string cut) => cut.Length == 0 ? Title(number) : Title(number)[..40] + cut;
        _page = Former(0, 10, title: number => Shown(number, before));
        await VisitAsync(null);
        _page = Rebuilt(0, 11, number => $"/en/articles/{number}-moved.html", title: number => Shown(number, now));

        var after = await NextDayAsync(null);

        Assert.Equal((Health.Ok, 1), (after.State.Health, after.New));
    }

    [Fact]
    public async Task A_list_in_which_nothing_is_known_is_no_news_of_the_page_and_that_is_told_with_the_remedy()
    {
        await VisitAsync(null);
        _page = Rebuilt(900, 10, number => $"/tenders/{number}");

        var lost = await NextDayAsync(null);

        Assert.Equal((Health.SelectorLost, 0), (lost.State.Health, lost.New));
        Assert.Contains("since 4 March: `aggregator visit uni-news --anew`", lost.State.Message, StringComparison.Ordinal);
        Assert.Equal(5, Stories());
        _page = Former(0, 11);
        Assert.Equal((Health.Ok, 1), (await NextDayAsync(null)) is var found ? (found.State.Health, found.New) : default);
    }

    [Fact]
    public async Task A_visit_anew_takes_the_list_that_is_there_but_no_more_of_it_than_a_new_source_brings()
    {
        await VisitAsync(null);
        _page = Rebuilt(900, 20, number => $"/tenders/{number}");
        Assert.Equal(Health.SelectorLost, (await NextDayAsync(null)).State.Health);

        var taken = await VisitAsync(null, anew: true);
        var later = await NextDayAsync(null);

        Assert.Equal((Health.Ok, 5), (taken.State.Health, taken.New));
        Assert.Equal((Health.Ok, 0), (later.State.Health, later.New));
    }

    [Fact]
    public async Task A_list_where_the_rules_do_not_look_is_told_with_the_day_on_which_it_was_lost()
    {
        await VisitAsync(Rules);
        _page = Rebuilt(0, 11, number => $"/news/{number}");
        await NextDayAsync(Rules);

        var lost = await NextDayAsync(Rules);

        Assert.Equal(Health.SelectorLost, lost.State.Health);
        Assert.Equal(
            "The page has news but not where `scrape.item` looks since 4 March: "
            + "`aggregator probe uni-news --write` takes the proposal.",
            lost.State.Message);
        Assert.Equal(5, Stories());
    }

    [Fact]
    public async Task Rules_that_were_wrong_from_the_start_are_told_with_the_remedy()
    {
        var lost = await VisitAsync(new ScrapeRules { Item = ".wrong", Article = null });

        Assert.Contains("`aggregator probe uni-news --write`", lost.State.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_container_no_list_is_said_to_be_there()
    {
        _page = Frame("<h1>News</h1><p>There is nothing here.</p>");

        var lost = await VisitAsync(new ScrapeRules { Item = ".wrong", Article = null });

        Assert.Equal("Nothing in the page is \".wrong\" (scrape.item).", lost.State.Message);
    }

    [Fact]
    public async Task A_list_that_is_gone_is_no_proposal_of_the_menu()
    {
        await VisitAsync(Rules);
        _page = Frame("<h1>News</h1><p>There is nothing here.</p>");

        var lost = await NextDayAsync(Rules);

        Assert.Equal((Health.SelectorLost, false), (lost.State.Health, lost.State.SeesNews));
        Assert.DoesNotContain("probe", lost.State.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_new_from_top_to_bottom_after_an_hour_floods_nothing_and_after_a_month_is_all_news()
    {
        await VisitAsync(Rules);
        _page = Former(20, 10);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(5, (await VisitAsync(Rules)).New);

        _page = Former(40, 10);
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(10, (await VisitAsync(Rules)).New);
    }

    /// <summary>No two of them have a sentence in common.</summary>
    private static string Article(string path)
    {
        var number = int.Parse(string.Concat(path.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        var text = Enumerable.Range(0, 60).Select(word => $"word{(number * 1_000) + word}");
        return $"""
            <html><title>{Title(number)}</title>
            <article><h1>{Title(number)}</h1><p>{string.Join(' ', text)}.</p></article></html>
            """;
    }

    private static string Title(int number) => number >= 0 && number < Subjects.Length
        ? Subjects[number]
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Subjects[(number + 1_200) % Subjects.Length].Split(' ')[^1]} and {Subjects[((number * 7) + 1_200) % Subjects.Length]}, part {number}");

    /// <summary>As the rules know it: the newest first.</summary>
    private static string Former(
        int first,
        int count,
        Func<int, string>? link = null,
        Func<int, DateTimeOffset>? date = null,
        Func<int, string>? title = null) => Frame(
        $"<ul class=news>{Lines(first, count, number => $"""
            <li><span>{Day(date, number)}</span> <a href="{(link ?? Link)(number)}">{(title ?? Title)(number)}</a></li>
            """)}</ul>");

    private static string Rebuilt(
        int first,
        int count,
        Func<int, string> link,
        Func<int, DateTimeOffset>? date = null,
        Func<int, string>? title = null) => Frame(
        $"<div class=grid>{Lines(first, count, number => $"""
            <article class=card><h3><a href="{link(number)}">{(title ?? Title)(number)}</a></h3><time>{Day(date, number)}</time>
            <p>What else there is to say of it stands in a line or two below.</p></article>
            """)}</div>");

    private static string Frame(string main) =>
        $"""
        <html lang=en><title>News</title><nav><ul>{Lines(0, 30, number => $"<li><a href=/m{number}>Department {number}</a></li>")}
        </ul></nav><main>{main}</main></html>
        """;

    private static string Lines(int first, int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(first, count).Reverse().Select(line));

    private static string Link(int number) => $"/news/{number}";

    private static string Day(Func<int, DateTimeOffset>? date, int number) =>
        (date?.Invoke(number) ?? new DateTimeOffset(2026, 2, 20, 0, 0, 0, TimeSpan.Zero).AddDays(number < 0 ? number : number % 11))
            .ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private Task<VisitResult> NextDayAsync(ScrapeRules? rules)
    {
        _time.Advance(TimeSpan.FromDays(1));
        return VisitAsync(rules);
    }

    private int Stories() => _site.Store.Newest(DateTimeOffset.MinValue, least: 0, most: 100).Count;

    private string NewestTitle() => _site.Store.Newest(DateTimeOffset.MinValue, least: 1, most: 1)[0].Lead.Item.Title;

    private Task<VisitResult> VisitAsync(ScrapeRules? rules, bool anew = false)
    {
        var source = new Source
        {
            Id = "uni-news",
            Member = new Member { Id = "uni" },
            Kind = SourceKind.Page,
            Url = _site.Server.Url("/news"),
            Scrape = rules,
        };
        var catalog = new Catalog { Site = new Site { Title = "News" }, Members = [source.Member], Sources = [source] };
        return _site.Visit.RunAsync(catalog, source, onDemand: true, TestContext.Current.CancellationToken, anew);
    }
}
