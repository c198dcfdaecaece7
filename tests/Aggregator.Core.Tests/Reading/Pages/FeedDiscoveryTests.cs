namespace Aggregator.Reading.Pages;

public sealed class FeedDiscoveryTests
{
    [Fact]
    public void Announced_feeds_come_before_linked_ones_and_comments_last()
    {
        var feeds = Find(
            """
            <body><a href="/rss/more.xml">RSS</a>
            <link rel="alternate" type="application/rss+xml" title="Uni &raquo; Comments Feed" href="/comments/feed/">
            <link rel="alternate" type="application/atom+xml" title="Uni" href="atom.xml">
            """);

        Assert.Equal(
            [
                "https://uni.example/news/atom.xml", "https://uni.example/rss/more.xml",
                "https://uni.example/comments/feed/",
            ],
            feeds.Select(feed => feed.Url));
        Assert.Equal(
            [(true, false), (false, false), (true, true)], feeds.Select(feed => (feed.IsAnnounced, feed.IsComments)));
        Assert.Equal(("Uni", "application/atom+xml"), (feeds[0].Title, feeds[0].Type));
    }

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/x'>")]
    [InlineData("<LINK REL='Home ALTERNATE' TYPE='Application/Atom+XML; charset=UTF-8' HREF='/x'>")]
    [InlineData("<link rel=feed href=/x>")]
    [InlineData("<link rel='alternate' type='application/feed+json' href='https://uni.example/x#top'>")]
    [InlineData("<base href='https://uni.example/sub/'><link rel='alternate' type='text/xml' href='../x'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href=' feed:https://uni.example/x\n'>")]
    [InlineData("<p><link rel='alternate' type='application/rdf+xml' href='//uni.example/x'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/x'><a href='http://uni.example/x'>RSS</a>")]
    [InlineData("<a type='application/rss+xml' href='/x'>Новости</a>")]
    public void A_feed_is_announced_in_many_ways(string html) =>
        Assert.Equal("https://uni.example/x", Assert.Single(Find(html)).Url);

    [Theory]
    [InlineData("/feed.json", 1)]
    [InlineData("/api/posts/5", 0)]
    [InlineData("/wp-json/wp/v2/feed.json", 0)]
    public void Json_is_a_feed_where_its_address_says_so(string address, int feeds) =>
        Assert.Equal(feeds, Find($"<link rel=alternate type=application/json href={address}>").Count);

    [Theory]
    [InlineData("/feed/")]
    [InlineData("/rss")]
    [InlineData("/en/rss/", "News")]
    [InlineData("/rss2.0")]
    [InlineData("/news/rss.php")]
    [InlineData("/Rss.aspx?ch=3")]
    [InlineData("/?feed=rss2")]
    [InlineData("/index.php?option=com_content&format=feed&type=rss")]
    [InlineData("/index.php?option=com_content&type=rss")]
    [InlineData("/rss/list.do?mid=61", "새소식")]
    [InlineData("/rss_xw.xml", "新闻")]
    [InlineData("/feeds/news.xml", "Xəbərlər")]
    [InlineData("/news.rss", "News")]
    [InlineData("/getRss.do", "Haberler")]
    [InlineData("/rss-novosti", "Новости")]
    [InlineData("/feed.json", "JSON")]
    [InlineData("https://feeds.uni.example/news.rss")]
    [InlineData("/index.xml", "RSS")]
    [InlineData("/index.xml", "<i class='fa fa-rss'></i>")]
    [InlineData("/export.php", "<img src='/img/rss-icon.png'>")]
    [InlineData("/rss/news.xml", "Подписаться на RSS")]
    public void A_link_to_a_feed_is_known_by_its_address_or_its_icon(string href, string inner = "RSS") =>
        Assert.Single(Find($"<a href='{href}'>{inner}</a>"));

    [Theory]
    [InlineData("/help/what-is-rss.html", "What is RSS?")]
    [InlineData("/rss/", "Что такое RSS?")]
    [InlineData("/rss/help", "RSS")]
    [InlineData("/rss.html", "RSS")]
    [InlineData("/feedback/", "Feedback")]
    [InlineData("/news-feed", "News feed")]
    [InlineData("/newsfeed-policy.pdf", "RSS")]
    [InlineData("/press", "Press")]
    [InlineData("/sitemap.xml", "XML")]
    [InlineData("/catalogue.xml", "Catalogue")]
    [InlineData("/faculty/feeds/cattle", "Animal feeds")]
    [InlineData("/physics/atom", "The atom")]
    [InlineData("/calendar.ics", "RSS")]
    [InlineData("https://www.rssboard.org/rss-specification", "RSS 2.0")]
    [InlineData("https://other.example/index.xml", "RSS")]
    [InlineData("https://www.youtube.com/feeds/videos.xml?channel_id=1", "RSS")]
    [InlineData("https://reader.example/add?feed=https%3A%2F%2Funi.example%2Frss", "RSS")]
    [InlineData("/news/", "RSS")]
    [InlineData("javascript:rss()", "RSS")]
    [InlineData("#rss", "RSS")]
    [InlineData("", "RSS")]
    public void A_link_that_only_speaks_of_feeds_is_none(string href, string inner) =>
        Assert.Empty(Find($"<a href='{href}'>{inner}</a>"));

    [Theory]
    [InlineData("<!-- <link rel='alternate' type='application/rss+xml' href='/x'> -->")]
    [InlineData("<script>'<link rel=alternate type=application/rss+xml href=/x>'</script>")]
    [InlineData("<template><link rel='alternate' type='application/rss+xml' href='/x'></template>")]
    [InlineData("<link rel='alternate' hreflang='en' href='/en/'>")]
    [InlineData("<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/1'>")]
    [InlineData("<link rel='alternate' type='text/xml+oembed' href='/oembed?format=xml'>")]
    [InlineData("<link rel='alternate stylesheet' type='text/xml' href='/x'>")]
    [InlineData("<link rel='sitemap' type='application/xml' href='/sitemap.xml'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href=''>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='ftp://uni.example/x'>")]
    public void What_is_no_feed_is_not_announced(string html) => Assert.Empty(Find(html));

    [Theory]
    [InlineData("/x", "Uni » Comments Feed")]
    [InlineData("/x", "Yorumlar RSS")]
    [InlineData("/x", "Лента комментариев")]
    [InlineData("/x", "Şərhlər")]
    [InlineData("/x", "评论 Feed")]
    [InlineData("/x", "コメントフィード")]
    [InlineData("/x", "دیدگاه‌های دانشگاه")]
    [InlineData("/x", "خلاصات التعليقات")]
    [InlineData("/x", "Bình luận")]
    [InlineData("/?feed=comments-rss2", "RSS")]
    [InlineData("/2026/11/story/feed/", "Story")]
    public void Comments_are_known_by_name_or_address(string href, string title)
    {
        var html = $"<link rel='alternate' type='application/rss+xml' title='{title}' href='{href}'>";
        var page = Sample.Page(html) with { Url = new Uri("https://uni.example/2026/11/story/") };

        Assert.True(Assert.Single(FeedDiscovery.Find(page, null, ReadLimits.Default, CancellationToken.None).Feeds)
            .IsComments);
    }

    [Theory]
    [InlineData("Thái Bình")]
    [InlineData("Kommersant")]
    [InlineData("Committee news")]
    public void News_are_not_taken_for_comments(string title) =>
        Assert.False(Assert.Single(Find(
            $"<link rel='alternate' type='application/rss+xml' title='{title}' href='/feed/'>")).IsComments);

    [Fact]
    public void What_is_no_page_is_a_failure_with_a_sentence()
    {
        var found = FeedDiscovery.Find(
            Sample.Page("%PDF-1.7", "application/pdf"), null, ReadLimits.Default, CancellationToken.None);

        Assert.Empty(found.Feeds);
        Assert.Equal("It is application/pdf, not a page.", found.Failure!.Message);
    }

    [Fact]
    public void A_page_of_links_without_end_gives_two_hundred() => Assert.Equal(
        200, Find(string.Concat(Enumerable.Range(0, 50_000).Select(n => $"<a href='/{n}.rss'>x</a>"))).Count);

    private static IReadOnlyList<FoundFeed> Find(string html)
    {
        var found = FeedDiscovery.Find(Sample.Page(html), null, ReadLimits.Default, CancellationToken.None);
        Assert.Null(found.Failure);
        return found.Feeds;
    }
}
