using System.Text;

namespace Aggregator.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("/news", "/news", false)]
    [InlineData("/news", "/newsroom?page=2", false)]
    [InlineData("/news", "/", true)]
    [InlineData("/News", "/news", true)]
    [InlineData("/", "/anything", false)]
    [InlineData("", "/anything", true)]
    [InlineData("news", "/news", false)]
    [InlineData("/*.php", "/a/b.php?c", false)]
    [InlineData("/*.php$", "/a/b.php", false)]
    [InlineData("/*.php$", "/a/b.php?c", true)]
    [InlineData("/*.php$", "/a.php/b.php", false)]
    [InlineData("/a$", "/a", false)]
    [InlineData("/a$", "/ab", true)]
    [InlineData("/a*b*c", "/a-c-b-c", false)]
    [InlineData("/a*b*c", "/a-c-b", true)]
    [InlineData("*/private", "/x/private/y", false)]
    [InlineData("/*", "/", false)]
    [InlineData("/?page=", "/?page=2", false)]
    [InlineData("/новости", "/новости/1", false)]
    [InlineData("/%D0%BD", "/новости", false)]
    [InlineData("/%d0%bd", "/новости", false)]
    [InlineData("/%7Ejoe", "/~joe", false)]
    [InlineData("/a%2fb", "/a%2Fb", false)]
    [InlineData("/a%2fb", "/a/b", true)]
    [InlineData("/price%24", "/price$", false)]
    [InlineData("/robots.txt", "/robots.txt", true)]
    public void A_pattern_fits_as_RFC_9309_says(string disallow, string path, bool allowed) =>
        Assert.Equal(allowed, Allows($"User-agent: *\nDisallow: {disallow}", path));

    [Theory]
    [InlineData("Disallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("Allow: /a/b\nDisallow: /a", "/a/c", false)]
    [InlineData("Disallow: /page\nAllow: /page", "/page", true)]
    [InlineData("Allow: /\nDisallow: /*.html", "/x.html", false)]
    public void The_longest_pattern_decides_and_of_two_as_long_the_one_that_allows(
        string rules, string path, bool allowed) =>
        Assert.Equal(allowed, Allows($"User-agent: *\n{rules}", path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: Aggregator\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: Aggregator\nDisallow:\nUser-agent: *\nDisallow: /", "/y", true)]
    [InlineData("User-agent: aggregator/2.0 (x)\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: AggregatorBot\nDisallow: /y", "/y", true)]
    [InlineData("User-agent: other\nUser-agent: aggregator\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: other\nDisallow: /\nUser-agent: aggregator\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: aggregator\nAllow: /x\nUser-agent: a\nAllow: /z\nUser-agent: aggregator\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: other\nSitemap: https://x.test/s\nUser-agent: *\nDisallow: /y", "/y", false)]
    [InlineData("Disallow: /y", "/y", true)]
    public void Our_own_group_counts_before_everybodys(string text, string path, bool allowed) =>
        Assert.Equal(allowed, Allows(text, path));

    [Theory]
    [InlineData("\uFEFFuser-AGENT : *\r\nDISALLOW:/y # why\r\n")]
    [InlineData("# hello\rUser-agent: *\rDisallow: /y\r")]
    [InlineData("nonsense\n: \n::\nUser-agent: *\n\n\nnonsense: x\nDisallow: /y")]
    public void Case_comments_line_ends_and_nonsense_do_not_matter(string text) => Assert.False(Allows(text, "/y"));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 2\nUser-agent: Aggregator\nCrawl-delay: 1\nDisallow: /x", 1)]
    [InlineData("User-agent: *\nDisallow: /x\nCrawl-delay: 2\n\nUser-agent: Aggregator\nCrawl-delay: 1", 1)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 10)]
    [InlineData("User-agent: *\nCrawl-delay: -1", 0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", 0)]
    [InlineData("User-agent: other\nCrawl-delay: 5", 0)]
    public void A_crawl_delay_is_kept_within_bounds(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Parse(text).CrawlDelay);

    [Fact]
    public void The_rule_that_forbids_is_named_by_its_line() =>
        Assert.Equal(4, Parse("# ours\n\nUser-agent: *\nDisallow: /y").Forbids(new Uri("https://x.test/y"))?.Line);

    [Fact]
    public void A_file_cut_at_the_limit_is_not_read_to_its_half_line()
    {
        var text = "User-agent: *\n#".PadRight(RobotsRules.MostBytes - 12, '.') + "\nDisallow: /private";

        Assert.True(RobotsRules.Parse(Encoding.UTF8.GetBytes(text).AsSpan(0, RobotsRules.MostBytes)) is var rules
            && rules.Forbids(new Uri("https://x.test/public")) is null);
    }

    [Fact]
    public void A_pattern_full_of_stars_is_decided_at_once()
    {
        var rules = Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 5_000))}$");

        Assert.Null(rules.Forbids(new Uri($"https://x.test/{new string('a', 4_000)}b")));
    }

    private static bool Allows(string text, string path) =>
        Parse(text).Forbids(new Uri("https://x.test" + path)) is null;

    private static RobotsRules Parse(string text) => RobotsRules.Parse(Encoding.UTF8.GetBytes(text));
}
