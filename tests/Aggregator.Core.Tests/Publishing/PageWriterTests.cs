using System.Globalization;
using Aggregator.Publishing;
using Aggregator.Sources;

namespace Aggregator.Core.Tests.Publishing;

public sealed class PageWriterTests
{
    [Fact]
    public void The_page_shows_the_feeds_stories_day_by_day()
    {
        var page = Parsed.Front(Invented.ManyLanguages);

        Assert.Equal(
            Invented.ManyLanguages.Select(story => story.Lead.Item.Title),
            page.QuerySelectorAll("article h3 a").Select(title => title.TextContent));
        Assert.Equal(
            ["Monday 24 November 2025", "Sunday 23 November 2025", "Saturday 22 November 2025"],
            page.QuerySelectorAll(".day h2").Select(day => day.TextContent));
        var feed = page.QuerySelector("head link[rel=alternate][type='application/atom+xml']")!;
        Assert.Equal("./atom.xml", feed.GetAttribute("href"));
    }

    [Fact]
    public void A_story_says_whose_it_is_when_and_who_carries_it_too()
    {
        var story = Parsed.Front(Invented.ManyLanguages).QuerySelectorAll("article")[2];

        Assert.Equal("Yellow River University 05:40", story.QuerySelector(".by")!.TextContent);
        Assert.Equal("https://yellow-river.example/", story.QuerySelector(".by a")!.GetAttribute("href"));
        Assert.Equal("2025-11-24T05:40:09Z", story.QuerySelector(".by time")!.GetAttribute("datetime"));
        Assert.Equal(
            "Also carried by: Nile Delta University, Isfahan School of Arts and Sciences",
            story.QuerySelector(".others")!.TextContent);
        Assert.StartsWith("档案馆首批上线三万余件手稿", story.QuerySelector(".words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_another_day_bears_its_date()
    {
        var story = Invented.Story(0, Invented.Carrier("steppe", "ru", "Новость"));
        var late = story with { Published = Invented.Now.AddDays(-9) };

        Assert.Equal("15 November 2025", Parsed.Front(late).QuerySelector(".by time")!.TextContent);
    }

    [Theory]
    [InlineData("az", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("ug", "rtl")]
    [InlineData("ku", "ltr")]
    [InlineData("ku-Arab", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData(null, "auto")]
    [InlineData("the language of birds", "auto")]
    public void A_story_runs_in_its_languages_direction(string? language, string direction)
    {
        var lead = Invented.Carrier("steppe", "ru", "Title");
        lead = lead with { Item = lead.Item with { Language = language } };
        var story = Parsed.Front(Invented.Story(0, lead)).QuerySelector("article")!;

        Assert.Equal(direction, story.GetAttribute("dir"));
        Assert.Equal(direction == "auto" ? "" : language, story.GetAttribute("lang"));
    }

    [Fact]
    public void A_title_that_begins_in_another_script_keeps_its_languages_direction()
    {
        var lead = Invented.Carrier("nile-delta", "ar", "BMW تعلن عن منح دراسية");

        Assert.Empty(Parsed.Front(Invented.Story(0, lead)).QuerySelectorAll("h3 bdi, h3 [dir]"));
    }

    [Fact]
    public void No_title_fills_the_page()
    {
        var lead = Invented.Carrier("steppe", "en", new string('W', 1_000));

        Assert.Equal(300, Parsed.Front(Invented.Story(0, lead)).QuerySelector("h3")!.TextContent.Length);
    }

    [Fact]
    public void What_members_write_stays_text()
    {
        const string Nasty = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;\u202e\0";
        var lead = Invented.Carrier("steppe", "ru", Nasty) with
        {
            MemberName = Nasty,
            MemberSite = "javascript:alert(1)",
            Item = Invented.Item("ru", Nasty, $"<p>{Nasty}", "https://a.example/\"onclick=\"alert(1)"),
        };
        var site = Invented.Site with { Title = Nasty, Subtitle = Nasty, Rights = Nasty };
        var page = Parsed.Front(site, Invented.Story(0, lead, lead with { MemberId = "other" }));

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, style, base, meta[http-equiv]"));
        Assert.Empty(page.QuerySelectorAll("[onerror], [onclick], [style]"));
        Assert.Equal(
            "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;", page.QuerySelector("h3")!.TextContent);
        Assert.All(
            page.QuerySelectorAll("[href]"),
            link => Assert.Matches("^(#main|\\./|https://a.example/|https://news.alliance.example/|mailto:)", link.GetAttribute("href")));
    }

    [Fact]
    public void Nothing_is_loaded_but_our_own_style_and_icon()
    {
        var page = Parsed.Front(Invented.ManyLanguages);

        Assert.Empty(page.QuerySelectorAll("[src], [srcset], [background], [poster], [data]"));
        Assert.Equal(
            ["./icon.svg", $"./style.css?v={Assets.VersionOf(Assets.Style)}"],
            page.QuerySelectorAll("link:not([rel=alternate], [rel=canonical])").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("url(", Parsed.Text(Assets.Style), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Parsed.Text(Assets.Style), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_lets_us_show_the_title_only_has_only_the_title_shown()
    {
        var lead = Invented.Carrier("steppe", "ru", "Новость", "<p>Слова.</p>") with { Republish = Republish.Title };

        Assert.Empty(Parsed.Front(Invented.Story(0, lead)).QuerySelectorAll(".words"));
    }

    [Fact]
    public void An_empty_page_says_what_to_do()
    {
        var page = Parsed.Front();

        Assert.Contains("feeds.json", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "./status");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_same_stories_give_the_same_page_in_any_culture(string culture)
    {
        var here = PageWriter.Write(Invented.Slice(Invented.ManyLanguages));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

        Assert.Equal(here.ETag, PageWriter.Write(Invented.Slice(Invented.ManyLanguages)).ETag);
    }

    [Fact]
    public void Where_nothing_is_a_page_leads_back_from_any_depth()
    {
        var page = Parsed.Page(NotFoundPage.Write(
            new Newsstand(Invented.Site, new Uri("https://alliance.example/news/"), [])));

        Assert.All(
            page.QuerySelectorAll("[href]:not([href^='mailto:'], .skip)"),
            link => Assert.StartsWith("/news/", link.GetAttribute("href"), StringComparison.Ordinal));
    }
}
