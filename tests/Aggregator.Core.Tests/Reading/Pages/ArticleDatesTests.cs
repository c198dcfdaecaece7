using System.Globalization;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ArticleDatesTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat(
        "<p>The university opened its new laboratory today, and its rector, who spoke first, thanked all.</p>", 6));

    [Theory]
    [InlineData("<meta name=citation_publication_date content=2026/11/05>")]
    [InlineData("<meta name=parsely-pub-date content=2026-11-05T08:00:00Z>")]
    [InlineData("<meta name=DC.date.issued content=2026-11-05>")]
    [InlineData("<script type=application/ld+json>{'@type':'NewsArticle','datePublished':'2026-11-05'}</script>")]
    [InlineData("<span itemprop=datePublished content=2026-11-05>last week</span>")]
    [InlineData("<time datetime=2026-11-05T10:00>Thursday</time>")]
    [InlineData("<div>发布时间：2026-11-05&nbsp;&nbsp;作者：宣传部&nbsp;&nbsp;点击数：211</div>")]
    [InlineData("<div>Дата публикации: 5 ноября 2026 г. | Просмотров: 211</div>")]
    [InlineData("<dl><dt>작성일</dt><dd>2026.11.05</dd><dt>조회수</dt><dd>211</dd></dl>")]
    [InlineData("<p>5 noyabr 2026, 14:30 | Baxış sayı: 1.204</p>")]
    [InlineData("<span>۱۴ آبان ۱۴۰۵</span>")]
    [InlineData("<span>٥ نوفمبر ٢٠٢٦</span>")]
    [InlineData("<p><span>发布者：校报编辑部</span><span>发布时间：2026-11-05</span><span>浏览次数：<b>10</b></span></p>")]
    [InlineData("<div><span>Жарияланған күні: 2026 жылғы 5 қараша</span><span>Қаралым: 321</span></div>")]
    [InlineData("<div class=box><div>Nov</div><div>5</div><div>2026</div></div>")]
    [InlineData("<p>5. November 2026 | <a href=/press>Pressemitteilungen</a></p>")]
    [InlineData("<p>5 qarasha 2026</p>")]
    [InlineData("<script>dataLayer = [{'cmsPublishingDate':'2026-11-05','kind':'news'}]</script>")]
    [InlineData("<script type=application/ld+json>{'@type':'WebPage','datePublished':'2026-11-05'}</script>")]
    [InlineData("<script type=application/ld+json>{'@type':'NewsArticle','datePublished':'2026-11-05',,</script>")]
    [InlineData("<span data-timestamp=1793836800>a while ago</span>")]
    [InlineData("<div class=post-date><b>05</b><span>Nov</span><span>2026</span></div>")]
    public void The_day_is_read_where_pages_say_it(string saying) => Assert.Equal("2026-11-05", Day(
        "<div class=header><span class=today>19.11.2026</span></div><h1>Doors open</h1>"
        + $"{saying.Replace('\'', '"')}<div>{Text}</div><div class=related><a href=/2>Other</a> 18.10.2026</div>"
        + "<div class=footer>© 2026. Updated: 20.11.2026</div>"));

    [Theory]
    [InlineData("<div class=comments><p>A. wrote on 12.11.2026</p></div>")]
    [InlineData("<aside>18.11.2026 <a href=/2>Other news</a></aside>")]
    [InlineData("<footer>© 2019-2026 University</footer>")]
    public void What_stands_around_an_article_is_not_its_date(string around) =>
        Assert.Equal("2026-11-05", Day($"<h1>Doors open</h1><i>05.11.2026</i><div>{Text}</div>{around}"));

    [Fact]
    public void The_day_at_the_title_counts_more_than_the_times_of_other_news() => Assert.Equal("2026-11-05", Day(
        $"<h1>Doors open</h1><i>05.11.2026</i><div>{Text}</div><div class=col><h3>More</h3>"
        + "<p><time datetime=2026-11-18>18.11.2026</time> <a href=/2>Other</a></p>"
        + "<p><time datetime=2026-11-17>17.11.2026</time> <a href=/3>Another</a></p></div>"));

    [Fact]
    public void Several_days_in_scripts_are_those_of_several_articles() => Assert.Null(Day(
        $"<h1>Doors open</h1><div>{Text}</div><script>x = [{{\"publishDate\": \"2026-11-05\"}},"
        + " {\"publishDate\": \"2026-11-06\"}]</script>"));

    [Fact]
    public void The_day_may_stand_in_the_address_alone() => Assert.Equal(
        "2026-03-17", Day($"<h1>Doors open</h1><div>{Text}</div>", "https://uni.example/2026/03/17/doors"));

    [Fact]
    public void A_day_that_has_not_come_is_none() =>
        Assert.Null(Day($"<h1>Doors open</h1><i>05.12.2026</i><div>{Text}</div>"));

    private static string? Day(string html, string address = "https://uni.example/1") =>
        ArticleReader.Look(
                With(null), Page(html) with { Url = new Uri(address) }, ReadLimits.Default, CancellationToken.None)
            .Reading!.Published?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
