using System.Globalization;
using System.Text.Json;
using Aggregator.Commands;
using Aggregator.Polling;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Updating;

/// <summary>The program at a list of three pages, eight pieces of news each but the last, which has two.</summary>
public sealed class LaterPagesTests : IAsyncLifetime
{
    private const int OnAPage = 8;

    private readonly Workplace _place = new();
    private int _newest = 18;
    private string _robots = "";
    private Func<HttpContext, int, string?> _otherwise = (_, _) => null;
    private LoopbackServer _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            if (context.Request.Path == "/robots.txt") return _robots;
            var number = context.Request.Query["page"].FirstOrDefault() is { } page
                ? int.Parse(page, CultureInfo.InvariantCulture)
                : 1;
            return _otherwise(context, number) ?? Page(number, number < 3 ? $"/news?page={number + 1}" : "/news");
        });
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 18)]
    [InlineData(20, 18)]
    public async Task So_many_pages_are_read_as_the_rules_say_and_their_news_follow_one_another(int pages, int items)
    {
        Assert.Equal((items, items), await VisitAsync(pages));
        string[] all = ["/news", "/news?page=2", "/news?page=3"];
        Assert.Equal(all.Take(pages), Asked());
        var state = await StateAsync();
        Assert.Equal((Health.Ok, 0), (state.Health, state.Warnings.Count));
    }

    [Fact]
    public async Task A_visit_that_finds_known_news_asks_for_no_older_page()
    {
        await VisitAsync(3);
        _newest = 20;

        Assert.Equal((8, 2), await VisitAsync(3));
        Assert.Equal((0, 0), await VisitAsync(3));
        Assert.Equal(2, Asked().Count(path => path.Contains("page=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_on_which_all_is_new_leads_on_to_the_one_where_known_news_begin()
    {
        await VisitAsync(3);
        _newest = 30;

        Assert.Equal((16, 12), await VisitAsync(3));
        Assert.Equal(["/news", "/news?page=2"], Asked()[3..]);
    }

    [Fact]
    public async Task A_new_source_brings_no_more_than_its_first_items_however_many_pages_it_has()
    {
        Assert.Equal((18, 5), await VisitAsync(3, initialItems: 5));
        await using var store = _place.OpenStore();
        Assert.Equal(
            [14, 15, 16, 17, 18],
            store.Newest(DateTimeOffset.MinValue, least: 0, most: 100)
                .Select(story => int.Parse(story.Lead.Item.Link!.Split('/')[^1], CultureInfo.InvariantCulture)).Order());
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "<p>There is no list here.</p>")]
    [InlineData(200, "<h1>Please log in</h1><form><input type=password></form>")]
    public async Task A_later_page_in_trouble_is_a_warning_and_the_others_enter(int status, string page)
    {
        _otherwise = (context, number) =>
        {
            if (number != 2) return null;
            context.Response.StatusCode = status;
            return page;
        };

        Assert.Equal((8, 8), await VisitAsync(3));
        var state = await StateAsync();
        Assert.Equal((Health.Ok, null, 0), (state.Health, state.Message, state.Failures));
        Assert.StartsWith(
            "Page 2 of the list could not be read: ", Assert.Single(state.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("/news?page=3", Asked());
    }

    [Fact]
    public async Task Robots_txt_holds_for_later_pages_too()
    {
        _robots = "User-agent: *\nDisallow: /news?page=3";

        Assert.Equal((16, 16), await VisitAsync(3));
        Assert.Contains("robots.txt", Assert.Single((await StateAsync()).Warnings), StringComparison.Ordinal);
        Assert.Equal(["/news", "/news?page=2"], Asked());
    }

    [Fact]
    public async Task A_pager_that_points_at_itself_is_followed_nowhere()
    {
        _otherwise = (_, number) => Page(number, "/news");

        Assert.Equal((8, 8), await VisitAsync(20));
        Assert.Equal(["/news"], Asked());
    }

    [Fact]
    public async Task A_server_that_gives_the_first_page_under_every_number_is_asked_once_more_and_no_news_comes_twice()
    {
        _otherwise = (_, number) => Page(1, $"/news?page={number + 1}");

        Assert.Equal((8, 8), await VisitAsync(20));
        Assert.Equal(["/news", "/news?page=2"], Asked());
    }

    [Fact]
    public async Task News_that_slipped_to_the_next_page_meanwhile_come_once()
    {
        _otherwise = (_, number) =>
        {
            if (number == 2) _newest++;
            return null;
        };

        Assert.Equal((15, 15), await VisitAsync(2));
    }

    [Fact]
    public async Task A_rehearsal_reads_the_same_pages_and_shows_what_was_not_read()
    {
        _otherwise = (context, number) =>
        {
            if (number == 3) context.Response.StatusCode = 500;
            return number == 3 ? "" : null;
        };
        Write(pages: 3, initialItems: 50);
        using var output = new StringWriter();
        await Rehearsal.RunAsync(_place.Options, ["a"], output, Cancel);

        Assert.Contains("a: OK, 16 items, 16 new", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  warning  Page 3 of the list could not be read: ", output.ToString(), StringComparison.Ordinal);
    }

    private static string Title(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Subject{number} of the day{number}");

    private string Page(int number, string next)
    {
        var first = _newest - ((number - 1) * OnAPage);
        var items = Enumerable.Range(0, OnAPage).Select(at => first - at).Where(item => item > 0)
            .Select(item => $"<li><a href=/item/{item}>{Title(item)}</a></li>");
        return $"<title>News</title><ul class=news>{string.Concat(items)}</ul><p>{number} <a href={next}>Next</a></p>";
    }

    private void Write(int pages, int initialItems) => File.WriteAllText(
        _place.Options.Feeds,
        $$"""
        { "members": [ { "id": "m", "sources": [ { "id": "a", "kind": "page", "url": "{{_site.Url("/news")}}", "every": "1s",
          "initialItems": {{initialItems}}, "scrape": {
            "container": ".news", "item": "li", "article": null, "minItems": 3, "pages": {{pages}} } } ] } ] }
        """);

    private async Task<(int Total, int New)> VisitAsync(int pages, int initialItems = 50)
    {
        Write(pages, initialItems);
        using var output = new StringWriter();
        await VisitCommand.RunAsync(_place.Options, "a", json: true, output, Cancel);
        var report = JsonSerializer.Deserialize<JsonElement>(output.ToString());
        return (report.GetProperty("total").GetInt32(), report.GetProperty("new").GetInt32());
    }

    private async Task<SourceState> StateAsync()
    {
        await using var store = _place.OpenStore();
        return store.State("a");
    }

    private string[] Asked() => [.. _site.Paths.Where(path => path != "/robots.txt")];
}
