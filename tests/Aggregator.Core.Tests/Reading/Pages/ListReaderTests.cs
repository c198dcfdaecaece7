using System.Text;
using Aggregator.Sources;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ListReaderTests
{
    private static readonly ScrapeRules Rules = new()
    {
        Container = ".news",
        Item = ".item",
        Title = "h3",
        Link = "a@href",
        Image = "img@src",
        Summary = ".lead",
        Date = new DateRules(".date", "az", ["d MMMM yyyy"]),
    };

    [Fact]
    public void A_news_list_becomes_items()
    {
        var result = Read("""
            <html lang="en"><head><title>News — Uni</title><base href="/site/"></head><body>
            <a href="/elsewhere">Not news</a>
            <div class="news">
              <div class="item"><h3>First <b>of</b>
                all</h3><img src="i/1.jpg"><a href="1.html">more</a><p class="lead">Lead &amp; more</p>
                <span class="date">18 noyabr 2026</span></div>
              <div class="item"><h3>Second</h3><a href="//other.example/2">more</a></div>
            </div></body></html>
            """, Rules, zone: "Asia/Baku");

        Assert.Null(result.Failure);
        Assert.Equal(("page", "News — Uni", "en"), (result.Feed.Format, result.Feed.Title, result.Feed.Language));
        var (first, second) = (result.Items[0], result.Items[1]);
        Assert.Equal("First of all", first.Title!.Value);
        Assert.Equal("https://uni.example/site/1.html", first.Link);
        Assert.Equal("https://uni.example/site/i/1.jpg", first.Image);
        Assert.Equal("Lead & more", first.Summary!.Value);
        Assert.Equal("en", first.Language);
        Assert.Equal(new DateTimeOffset(2026, 11, 18, 0, 0, 0, TimeSpan.FromHours(4)), first.Published!.At);
        Assert.False(first.Published.HasTime);
        Assert.Equal(("https://other.example/2", null, null), (second.Link, second.Image, second.Published));
        Assert.Equal(2, result.Items.Count);
    }

    [Fact]
    public void What_feeds_json_says_of_the_language_holds_over_the_page() =>
        Assert.Equal("az", One("<li lang=en><a href=/1>x</a></li>", new ScrapeRules { Item = "li" }, "az").Language);

    [Fact]
    public void Without_rules_for_title_and_link_the_items_first_link_gives_both()
    {
        var item = One(
            "<li><b>18.11</b> <a name=top></a><a href='/1'>A title</a> <a href='/2'>b</a></li>", new() { Item = "li" });

        Assert.Equal(("A title", "https://uni.example/1"), (item.Title!.Value, item.Link));
    }

    [Fact]
    public void An_item_may_be_the_link_itself()
    {
        var rules = new ScrapeRules { Item = "a.card", Title = "h3", Link = "@href" };

        Assert.Equal("https://uni.example/7", One("<li><a class=card href='/7'><h3>T</h3></a></li>", rules).Link);
    }

    [Fact]
    public void Of_several_matches_the_first_in_the_page_counts()
    {
        var rules = new ScrapeRules { Item = "li", Title = "h2, h4", Link = "a@href" };

        var item = One("<li><h4>One</h4><h2>Two</h2><a href=/1>x</a><a href=/2>y</a></li>", rules);

        Assert.Equal(("One", "https://uni.example/1"), (item.Title!.Value, item.Link));
    }

    [Fact]
    public void A_selector_may_begin_with_what_joins_it_to_the_item()
    {
        var rules = new ScrapeRules { Item = "li", Link = "> a@href" };

        Assert.Equal(
            "https://uni.example/child", One("<li><p><a href=/deep>x</a></p><a href=/child>y</a></li>", rules).Link);
    }

    [Fact]
    public void Words_of_neighbouring_elements_stay_apart()
    {
        const string item = "<li><h3><b>18</b><i>2026-11</i><div>Ti<b>tle</b></div></h3><a href=/1>x</a></li>";

        Assert.Equal("18 2026-11 Title", One(item, new() { Item = "li", Title = "h3" }).Title!.Value);
    }

    [Fact]
    public void Style_means_the_address_in_it_and_srcset_the_largest_image()
    {
        const string item = """
            <li><a href=/1>x</a><i style="color: red; background: URL( 'a/b.jpg' ) no-repeat"></i>
              <img srcset="/s.jpg 1x, /l.jpg 2x"></li>
            """;

        Assert.Equal("https://uni.example/news/a/b.jpg", One(item, new() { Item = "li", Image = "i@style" }).Image);
        Assert.Equal("https://uni.example/l.jpg", One(item, new() { Item = "li", Image = "img@srcset" }).Image);
    }

    [Fact]
    public void An_address_that_no_reader_could_follow_is_none()
    {
        var result = Read(
            "<li><a href='javascript:go()'>a</a></li><li><a href='#top'>b</a></li><li><a href='/c'>c</a></li>",
            new() { Item = "li", Image = "img@src" });

        Assert.Equal([null, null, "https://uni.example/c"], result.Items.Select(item => item.Link));
    }

    [Fact]
    public void An_article_listed_twice_is_one_item()
    {
        var result = Read("<li><a href=/1>a</a><li><a href=/2>b</a><li><a href=/1>again</a>", new() { Item = "li" });

        Assert.Equal(["a", "b"], result.Items.Select(item => item.Title!.Value));
        Assert.Contains("1 of 3 items", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_maxItems_are_read()
    {
        var list = string.Concat(Enumerable.Range(1, 50).Select(i => $"<li><a href=/{i}>n{i}</a>"));

        Assert.Equal(7, Read(list, new() { Item = "li", MaxItems = 7 }).Items.Count);
    }

    [Fact]
    public void A_container_that_is_gone_is_a_lost_selector()
    {
        var failure = Read("<p>Wir ziehen um</p>", Rules).Failure!;

        Assert.Equal(ReadFailureKind.SelectorLost, failure.Kind);
        Assert.Contains("\".news\" (scrape.container)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_without_items_is_an_empty_list()
    {
        var failure = Read("<div class=news>Nothing found</div>", Rules).Failure!;

        Assert.Equal(ReadFailureKind.EmptyList, failure.Kind);
        Assert.Contains("\".item\" (scrape.item)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, ReadFailureKind.EmptyList)]
    [InlineData(2, null)]
    public void Fewer_items_than_minItems_are_an_empty_list(int least, ReadFailureKind? kind) => Assert.Equal(
        kind, Read("<li><a href=/1>a</a><li><a href=/2>b</a>", new() { Item = "li", MinItems = least }).Failure?.Kind);

    [Fact]
    public void An_empty_list_that_was_allowed_is_no_trouble() =>
        Assert.Null(Read("<ul></ul>", new() { Container = "ul", Item = "li", MinItems = 0 }).Failure);

    [Fact]
    public void Items_none_of_which_has_title_and_link_are_a_lost_selector() => Assert.Equal(
        ReadFailureKind.SelectorLost, Read("<li><b>x</b></li>", new() { Item = "li", Title = "h3" }).Failure!.Kind);

    [Fact]
    public void A_page_without_rules_and_without_a_list_is_an_empty_list() => Assert.Equal(
        ReadFailureKind.EmptyList,
        ListReader.Read(With(null), Page("<p>x"), ReadLimits.Default, CancellationToken.None).Failure!.Kind);

    [Fact]
    public void A_page_in_an_old_character_set_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Page("") with
        {
            Body = Encoding.GetEncoding(1251).GetBytes("<li><a href=/1>Открыт новый музей нефти и газа</a></li>"),
            ContentType = "text/html; charset=windows-1251",
        };

        var result = ListReader.Read(With(new() { Item = "li" }), page, ReadLimits.Default, CancellationToken.None);

        Assert.Equal("Открыт новый музей нефти и газа", result.Items[0].Title!.Value);
    }
}
