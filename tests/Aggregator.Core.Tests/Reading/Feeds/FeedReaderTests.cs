namespace Aggregator.Core.Tests.Reading.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void An_RSS_item_is_read_with_everything_it_says()
    {
        var result = Read.Feed(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel>
                <title>News &amp; events</title><link>https://uni.example/</link><language>az</language><ttl>90</ttl>
                <item>
                  <title>A &lt;b&gt;bold&lt;/b&gt; step</title><link>/news/1</link><guid isPermaLink="false">n-1</guid>
                  <pubDate>Mon, 30 Nov 2020 05:15:00 GMT</pubDate><dc:creator>Leyla</dc:creator>
                  <description>Short &amp; sweet</description>
                  <content:encoded><![CDATA[<p>Long<script>x</script></p>]]></content:encoded>
                  <category>Science</category><enclosure url="/a.jpg" type="image/jpeg" length="12"/>
                </item>
              </channel>
            </rss>
            """);

        Assert.Null(result.Failure);
        Assert.Empty(result.Warnings);
        Assert.Equal(("rss-2.0", "News & events", "az"), (result.Feed.Format, result.Feed.Title, result.Feed.Language));
        Assert.Equal(TimeSpan.FromMinutes(90), result.Feed.Ttl);
        var item = Aggregator.Reading.Reader.Finish(Read.Source, Assert.Single(result.Items), new());
        Assert.Equal("A bold step", item.Title);
        Assert.Equal("https://uni.example/news/1", item.Link);
        Assert.Equal("n-1", item.SourceItemId);
        Assert.Equal("Short &amp; sweet", item.Summary);
        Assert.Equal("<p>Long</p>", item.Content);
        Assert.Equal("Long", item.Text);
        Assert.Equal("az", item.Language);
        Assert.Equal("https://uni.example/a.jpg", item.Image);
        Assert.Equal("Leyla", Assert.Single(item.Authors).Name);
    }

    [Fact]
    public void An_Atom_entry_is_read_with_xhtml_and_bases()
    {
        var item = Read.Item(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://uni.example/en/" xml:lang="en">
              <title>News</title><author><name>Press office</name></author>
              <entry>
                <id>tag:uni.example,2020:1</id><title type="html">A &amp;amp; B</title><link href="news/1"/>
                <updated>2020-11-30T05:15:00+04:00</updated>
                <content type="xhtml">
                  <div xmlns="http://www.w3.org/1999/xhtml">See <a href="2">two</a> &lt;b&gt;</div>
                </content>
              </entry>
            </feed>
            """);

        Assert.Equal("A & B", item.Title);
        Assert.Equal("https://uni.example/en/news/1", item.Link);
        Assert.Equal("Press office", Assert.Single(item.Authors).Name);
        Assert.Contains("href=\"https://uni.example/en/2\"", item.Content, StringComparison.Ordinal);
        Assert.EndsWith("&lt;b&gt;</div>", item.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_Feed_is_read()
    {
        var item = Read.Item(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"News","items":[
              {"id":1,"url":"/n/1","title":"T","content_text":"one\n\ntwo","date_published":"2020-11-30","tags":["a"]}]}
            """);

        Assert.Equal("1", item.SourceItemId);
        Assert.Equal("https://uni.example/n/1", item.Link);
        Assert.Equal("<p>one</p><p>two</p>", item.Content);
        Assert.False(item.Published!.HasTime);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>A & B &nbsp;C</title></item></channel></rss>")]
    [InlineData("\n\n<?xml version='1.0'?><rss><channel><item><title>A &amp; B C</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>A &amp; B C<link>x</link></item></channel>")]
    [InlineData("<rss><channel><item><title><![CDATA[A & B C]]></title><dc:date>2020</dc:date></item>")]
    public void A_broken_feed_is_read_all_the_same(string feed) => Assert.Equal("A & B C", Read.Item(feed).Title);

    [Fact]
    public void A_date_that_is_none_is_said_and_the_item_kept()
    {
        var result = Read.Feed("<rss><item><title>T</title><pubDate>32 Nov 2020</pubDate></item></rss>");

        Assert.Null(Assert.Single(result.Items).Published);
        var warning = Assert.Single(result.Warnings);
        Assert.StartsWith("item 1: date '32 Nov 2020' is not a date", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Hello</body></html>")]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("{\"a\":1}")]
    public void What_is_no_feed_is_a_failure_that_says_so(string text) =>
        Assert.Equal(Aggregator.Reading.ReadFailureKind.NotAFeed, Read.Feed(text).Failure?.Kind);
}
