using System.Globalization;
using Aggregator.Sources;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("<title>Page not found</title><main><h1>404</h1><p>The page you are looking for does not exist.</p></main>")]
    [InlineData("<title>Just a moment...</title><p>Checking your browser before accessing the site. Please wait.</p>")]
    [InlineData("<title>Вход</title><form><p>Введите логин и пароль</p><input type=password></form>")]
    public void What_stands_in_for_an_article_is_no_text_of_it(string html)
    {
        var item = new RawItem { Title = new RawText("News", TextKind.Plain), Link = "https://uni.example/1" };

        var result = ArticleReader.Read(
            Sample.With(null), Sample.Page(html), item, ReadLimits.Default, CancellationToken.None);

        Assert.Null(result.Item);
        Assert.NotNull(result.Failure);
    }

    private static readonly string Paragraphs = string.Concat(Enumerable.Repeat(
        "<p>The university opened its new laboratory today, and its rector, who spoke first, thanked all.</p>", 8));

    private static readonly RawItem FromList = new()
    {
        Title = new RawText("A new laboratory", TextKind.Plain),
        Link = "https://uni.example/1",
    };

    [Fact]
    public void The_text_is_where_the_rules_say_without_what_they_remove()
    {
        var item = Read(
            "<div class=text><h2>In</h2><p class=share>Share!</p><img src='i.jpg'></div><div class=text>other</div>",
            new ArticleRules { Content = ".text", Remove = ["div .share"] })!;

        Assert.Equal("<h2>In</h2><img src=\"i.jpg\">", item.Content!.Value);
        Assert.Equal((TextKind.Html, "https://uni.example/news/"), (item.Content.Kind, item.Content.Base));
        Assert.Equal(("A new laboratory", "https://uni.example/1"), (item.Title!.Value, item.Link));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(".gone")]
    public void Without_rules_or_where_they_find_nothing_the_text_is_found_by_itself(string? content)
    {
        var item = Read($"<nav><a href=/>Home</a></nav><div>{Paragraphs}</div>", new() { Content = content })!;

        Assert.Contains("opened its new laboratory", item.Content!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", item.Content.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<div class=text> <img src=x> </div>")]
    public void A_page_without_text_is_a_failure(string html)
    {
        var result = ArticleReader.Read(
            With(new ScrapeRules { Item = "li", Article = new ArticleRules { Content = ".text" } }),
            Page(html), FromList, ReadLimits.Default, CancellationToken.None);

        Assert.Null(result.Item);
        Assert.NotNull(result.Failure);
    }

    [Fact]
    public void What_the_list_leaves_open_the_page_fills_in()
    {
        var item = Read($$"""
            <html lang="az"><head>
            <meta property="og:image" content="/big.jpg"><meta name="description" content="What it is about">
            <link rel="alternate" hreflang="en" href="/en/1">
            <link rel="alternate" type="application/rss+xml" href="/rss">
            <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"x",
              "datePublished":"2026-11-18T09:30:00+04:00",
              "author":[{"name":"A. Aliyev"},{"name":"https://x.example/b"}]}]}
            </script></head><body>{{Paragraphs}}</body></html>
            """, new())!;

        Assert.Equal(new DateTimeOffset(2026, 11, 18, 9, 30, 0, TimeSpan.FromHours(4)), item.Published!.At);
        Assert.Equal("https://uni.example/big.jpg", item.Image);
        Assert.Equal("What it is about", item.Summary!.Value);
        Assert.Equal([new Person("A. Aliyev")], item.Authors);
        Assert.Equal([new Alternate("https://uni.example/en/1", "en")], item.Alternates);
        Assert.Equal(("az", "A new laboratory"), (item.Language, item.Title!.Value));
    }

    [Fact]
    public void The_picture_and_the_title_of_the_list_stand()
    {
        var item = Read(
            "<meta property='og:title' content='A new laboratory - Uni'><meta property=og:image content=/x.jpg>"
            + Paragraphs,
            new(), FromList with { Image = "https://uni.example/list.jpg" })!;

        Assert.Equal(("https://uni.example/list.jpg", "A new laboratory"), (item.Image, item.Title!.Value));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2026-11-18T10:00:00Z'>", "2026-11-18")]
    [InlineData("<h1>A new laboratory</h1><p>Published: 18 November 2026</p>", "2026-11-18")]
    [InlineData("<h1>A new laboratory</h1><p>Last updated: 18 November 2026</p>", "2026-11-17")]
    [InlineData("<div class=header>18 November 2026</div><h1>A new laboratory</h1>", "2026-11-17")]
    public void The_article_s_own_date_beats_the_list_s_where_it_is_sure(string page, string day)
    {
        var listed = new ItemDate(new DateTimeOffset(2026, 11, 17, 0, 0, 0, TimeSpan.Zero), HasTime: false);

        var item = Read(page + Paragraphs, new(), FromList with { Published = listed })!;

        Assert.Equal(day, Day(item.Published));
    }

    [Fact]
    public void The_page_adds_the_time_of_the_day_that_the_list_gives()
    {
        var day = new ItemDate(new DateTimeOffset(2026, 11, 18, 0, 0, 0, TimeSpan.FromHours(4)), HasTime: false);
        var item = Read(
            $"<meta property='article:published_time' content='2026-11-17T21:00:00Z'>{Paragraphs}",
            new(), FromList with { Published = day })!;

        Assert.Equal(new DateTimeOffset(2026, 11, 17, 21, 0, 0, TimeSpan.Zero), item.Published!.At);
    }

    [Fact]
    public void A_title_that_the_list_cut_short_is_made_whole()
    {
        var cut = FromList with { Title = new RawText("A new labora…", TextKind.Plain) };

        var item = Read($"<meta property='og:title' content='A new laboratory opens'>{Paragraphs}", new(), cut)!;

        Assert.Equal("A new laboratory opens", item.Title!.Value);
    }

    [Fact]
    public void Broken_facts_cost_nothing_but_themselves()
    {
        var item = Read(
            $$"""
            <script type="application/ld+json">{ "@type": "Article", </script><meta name=author content=" ">{{Paragraphs}}
            """,
            new())!;

        Assert.Empty(item.Authors);
        Assert.NotNull(item.Content);
    }

    private static string? Day(ItemDate? date) =>
        date?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RawItem? Read(string html, ArticleRules rules, RawItem? fromList = null) => ArticleReader.Read(
        With(new ScrapeRules { Item = "li", Article = rules }),
        Page(html), fromList ?? FromList, ReadLimits.Default, CancellationToken.None).Item;
}
