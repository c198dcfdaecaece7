using System.Text;
using Aggregator.Publishing;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

public sealed class SitemapTests
{
    private const string Grammar = "sitemap.rnc";

    private static readonly Newsstand Stand = InventedPages.Stand();

    [Fact]
    public void Every_page_is_listed_by_its_public_address_and_the_list_is_valid()
    {
        var written = Sitemap.Write(
            Stand.BaseUrl,
            [new SitemapPage("", Invented.Now), new SitemapPage("topic/alliance/", Invented.Now), new SitemapPage("story/x", null)],
            Invented.Now);

        Assert.Empty(Jing.Complaints(Grammar, ("sitemap", written.Body)));
        Assert.Equal(
            [Stand.BaseUrl.AbsoluteUri, $"{Stand.BaseUrl}topic/alliance/", $"{Stand.BaseUrl}story/x"],
            Texts(written, "loc"));
        Assert.Equal(2, Texts(written, "lastmod").Count);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(50_000, 0)]
    [InlineData(50_001, 2)]
    [InlineData(100_000, 2)]
    [InlineData(100_001, 3)]
    public void Above_fifty_thousand_pages_there_is_an_index_of_parts(int pages, int parts) =>
        Assert.Equal(parts, Sitemap.PartsOf(pages));

    [Fact]
    public void The_index_names_its_parts_and_is_valid()
    {
        var written = Sitemap.WriteIndex(Stand.BaseUrl, 2, Invented.Now);

        Assert.Empty(Jing.Complaints(Grammar, ("index", written.Body)));
        Assert.Equal([$"{Stand.BaseUrl}sitemap-1.xml", $"{Stand.BaseUrl}sitemap-2.xml"], Texts(written, "loc"));
    }

    [Fact]
    public void The_news_of_all_languages_are_listed_validly()
    {
        var stories = Invented.ManyLanguages.Where(story => story.Published >= Invented.Now.AddDays(-2)).ToArray();
        var written = News(stories);

        Assert.Empty(Jing.Complaints(Grammar, ("news", written.Body)));
        Assert.Equal(stories.Select(story => story.Lead.Item.Title), Texts(written, "title"));
        Assert.All(Texts(written, "name"), name => Assert.Equal(Stand.Site.Title, name));
    }

    [Fact]
    public void What_was_older_than_two_days_at_the_last_change_is_no_news_and_without_news_the_list_is_empty()
    {
        var story = Invented.ManyLanguages[0] with { Published = Invented.Now.AddDays(-2).AddSeconds(-1) };
        var written = News(story);

        Assert.Empty(Texts(written, "loc"));
        Assert.Empty(Jing.Complaints(Grammar, ("news", written.Body)));
        Assert.Single(Texts(News(story with { Published = Invented.Now.AddDays(-2) }), "loc"));
    }

    [Theory]
    [InlineData("zh", "zh-cn")]
    [InlineData("zh-Hant", "zh-tw")]
    [InlineData("zh-hk", "zh-tw")]
    [InlineData("pt-BR", "pt")]
    [InlineData("fil", "fil")]
    [InlineData("", "en")]
    public void A_language_is_named_as_search_engines_know_it(string language, string named) =>
        Assert.Equal([named], Texts(News(Invented.Story(0, Invented.Carrier("a", language, "Title"))), "language"));

    [Fact]
    public void A_hostile_title_leaves_the_list_valid()
    {
        const string hostile = "]]></news:title><url>\0\u0001\ud800 \uffff &amp; <b>\n\t";
        var written = News(Invented.Story(0, Invented.Carrier("a", "en", hostile)), Invented.Story(1, Invented.Carrier("b", "x y", " ")));

        Assert.Empty(Jing.Complaints(Grammar, ("news", written.Body)));
    }

    [Theory]
    [InlineData("<url/>")]
    [InlineData("<url><loc>/relative</loc></url>")]
    [InlineData("<url><loc>https://a.example/</loc><lastmod>yesterday</lastmod></url>")]
    [InlineData("<url><loc>https://a.example/</loc><loc>https://b.example/</loc></url>")]
    [InlineData("""<url><loc>https://a.example/</loc><n:news xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"/></url>""")]
    public void The_judge_refuses_what_is_wrong(string urls) => Assert.NotEmpty(Jing.Complaints(
        Grammar,
        ("bad", Encoding.UTF8.GetBytes($"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>"""))));

    [Fact]
    public void Robots_are_led_to_the_lists_and_away_from_the_search() => Assert.Equal(
        """
        User-agent: *
        Disallow: /news/search
        Disallow: /news/status

        Sitemap: https://a.example/news/sitemap.xml
        Sitemap: https://a.example/news/sitemap-news.xml

        """,
        Parsed.Text(Robots.Write(new Uri("https://a.example/news/"))));

    private static Publication News(params Story[] stories) => NewsSitemap.Write(
        Stand, stories.Select(story => new Shown(story, story.Lead)), Invented.Now);

    private static List<string> Texts(Publication written, string name) =>
        [.. Parsed.Xml(written).Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];
}
