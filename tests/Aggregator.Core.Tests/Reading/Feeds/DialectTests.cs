using System.Text;
using Aggregator.Reading;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Each dialect and module by its name.</summary>
public sealed class DialectTests
{
    private const string Rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"";

    [Theory]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/", "rss-0.90")]
    [InlineData("http://my.netscape.com/rdf/simple/0.9", "rss-0.90")]
    [InlineData("http://purl.org/rss/1.0/", "rss-1.0")]
    [InlineData("https://purl.org/rss/1.0", "rss-1.0")]
    [InlineData("urn:whatever", "rss-1.0")]
    [InlineData("http://purl.org/dc/elements/1.1/", "rss-1.0")]
    public void RDF_is_read_whatever_its_namespace_is_called(string space, string format)
    {
        var result = Read.Feed(
            $"""
            <rdf:RDF {Rdf} xmlns="{space}">
              <channel rdf:about="https://uni.example/"><title>T</title><link>https://uni.example/</link></channel>
              <item rdf:about="https://uni.example/1"><title>I</title><link>https://uni.example/1</link></item>
            </rdf:RDF>
            """);

        Assert.Equal((format, "T"), (result.Feed.Format, result.Feed.Title));
        var item = Assert.Single(result.Items);
        Assert.Equal(("I", "https://uni.example/1"), (item.Title?.Value, item.Link));
    }

    [Fact]
    public void RSS_1_0_may_hold_its_items_in_the_list_that_only_names_them()
    {
        var result = Read.Feed(
            $"""
            <rdf:RDF {Rdf} xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://uni.example/"><title>T</title>
              <items><rdf:Seq><rdf:li rdf:resource="https://uni.example/1"/>
                <rdf:li><item rdf:about="https://uni.example/2"><title>two</title></item></rdf:li></rdf:Seq></items>
            </channel><item rdf:about="https://uni.example/1"><title>one</title></item></rdf:RDF>
            """);

        Assert.Equal(["two", "one"], result.Items.Select(item => item.Title?.Value));
        Assert.Equal("https://uni.example/", result.Feed.Id);
    }

    [Theory]
    [InlineData("0.91", "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN'"
        + " 'http://my.netscape.com/publish/formats/rss-0.91.dtd' [<!ENTITY nm 'Name'>]>", "&nm; &eacute;", "Name é")]
    [InlineData("0.91", "<!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>", "a", "a")]
    [InlineData("0.92", "", "a &lt;b&gt;b&lt;/b&gt;", "a b")]
    [InlineData("2.0", "", "a", "a")]
    public void RSS_0_9x_is_read_with_its_DTD(string version, string type, string written, string title)
    {
        var result = Read.Feed(
            $"""
            <?xml version="1.0"?>{type}<rss version="{version}"><channel><title>T</title>
            <item><title>{written}</title><link>https://uni.example/1</link><source url="https://x.example/">X</source>
            <enclosure url="/a.mp3" length=" 7 " type="audio/mpeg"/></item></channel></rss>
            """);

        Assert.Equal($"rss-{version}", result.Feed.Format);
        var item = Reader.Finish(Read.Source, Assert.Single(result.Items), ReadLimits.Default);
        Assert.Equal((title, "https://uni.example/1"), (item.Title, item.Link));
        Assert.Equal(7, Assert.Single(item.Enclosures).Length);
    }

    [Theory]
    [InlineData("<content type='text/html' mode='escaped'>&lt;p>a&lt;/p></content>", "<p>a</p>")]
    [InlineData("<content type='application/xhtml+xml' mode='xml'><p xmlns='http://www.w3.org/1999/xhtml'>a</p></content>",
        "<p>a</p>")]
    [InlineData("<content type='text/html' mode='base64'>PHA+YTwvcD4=</content>", "<p>a</p>")]
    [InlineData("<content type='multipart/alternative'><content type='text/plain'>plain</content>"
        + "<content type='text/html' mode='escaped'>&lt;p>a&lt;/p></content></content>", "<p>a</p>")]
    [InlineData("<content type='text/plain'>plain</content><content type='text/html' mode='escaped'>&lt;p>a&lt;/p></content>",
        "<p>a</p>")]
    public void Atom_0_3_is_read_in_each_mode(string content, string html)
    {
        var item = Read.Item(
            $"""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#" xmlns:xlink="http://www.w3.org/1999/xlink">
              <tagline>S</tagline><entry><title>I</title><issued>2004-01-01T00:00:00Z</issued>
              <link rel="alternate" xlink:type="simple" xlink:href="https://uni.example/1"/>{content}</entry></feed>
            """);

        Assert.Equal(html, item.Content);
        Assert.Equal("https://uni.example/1", item.Link);
        Assert.Equal(2004, item.Published!.At.Year);
    }

    [Fact]
    public void Content_that_is_a_picture_is_never_shown_as_text()
    {
        var item = Read.Item(Entry("<content type='image/png'>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlE</content>"));

        Assert.Null(item.Content);
        Assert.Equal("", item.Text);
    }

    [Theory]
    [InlineData("image/png", "https://uni.example/f.bin", 1)]
    [InlineData("video/mp4", null, 1)]
    [InlineData("text/html", null, 0)]
    public void Content_elsewhere_is_the_items_page_only_when_it_is_one(string type, string? image, int enclosures)
    {
        var item = Read.Item(Entry($"<content type='{type}' src='/f.bin'/>"));

        Assert.Equal(image, item.Image);
        Assert.Equal(enclosures, item.Enclosures.Count);
        Assert.Equal(enclosures == 0 ? "https://uni.example/f.bin" : null, item.Link);
    }

    [Fact]
    public void An_Atom_entry_without_a_link_is_where_its_id_says() => Assert.Equal(
        "https://uni.example/1", Read.Item(Entry("<id>https://uni.example/1</id>")).Link);

    [Theory]
    [InlineData(" isPermaLink='true'", "https://uni.example/n/1")]
    [InlineData(" isPermaLink='false'", null)]
    [InlineData("", null)]
    public void A_relative_guid_is_the_link_only_where_that_is_said(string said, string? link)
    {
        var item = Read.Item($"<rss><item><title>T</title><guid{said}>/n/1</guid></item></rss>");

        Assert.Equal(("/n/1", link), (item.SourceItemId, item.Link));
    }

    [Theory]
    [InlineData("http://search.yahoo.com/mrss/", "http://purl.org/dc/elements/1.1/")]
    [InlineData(" https://search.yahoo.com/mrss ", "https://purl.org/dc/elements/1.1")]
    [InlineData("urn:media", "urn:dublin")]
    public void Modules_are_known_by_name_nearly_by_name_and_by_their_usual_prefix(string media, string dublin)
    {
        var item = Read.Item(
            $"""
            <rss xmlns:media="{media}" xmlns:dc="{dublin}"><item><title>T</title><dc:creator>A &lt;i&gt;B&lt;/i&gt; &amp;amp; C</dc:creator>
              <media:group><media:content url="/a.JPG?w=1" width="100"><media:text>caption</media:text></media:content>
              <media:category>Science</media:category></media:group></item></rss>
            """);

        Assert.Equal("A B & C", Assert.Single(item.Authors).Name);
        Assert.Equal("https://uni.example/a.JPG?w=1", item.Image);
        Assert.Equal("caption", item.Summary);
        Assert.Equal(["Science"], item.Categories);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel xmlns='urn:x'><title>T</title><item><title>I</title></item></channel></rss>")]
    [InlineData("<feed xmlns='https://www.w3.org/2005/atom/'><title>T</title><entry><title>I</title></entry></feed>")]
    [InlineData("<rss xmlns='http://purl.org/dc/elements/1.1/'><channel><title>T</title><item><title>I</title></item></channel></rss>")]
    public void A_feeds_own_namespace_is_its_own_whatever_it_is_called(string feed)
    {
        var result = Read.Feed(feed);

        Assert.Equal("T", result.Feed.Title);
        Assert.Equal("I", Assert.Single(result.Items).Title?.Value);
    }

    [Fact]
    public void Prefixes_that_nobody_declared_mean_what_they_usually_mean()
    {
        var item = Read.Item("<rss><item><title>T</title><a10:updated>2020-01-01T00:00:00Z</a10:updated>"
            + "<a10:author><a10:name>N</a10:name></a10:author><georss:point>1 2</georss:point></item></rss>");

        Assert.Equal(2020, item.Updated!.At.Year);
        Assert.Equal("N", Assert.Single(item.Authors).Name);
        Assert.Equal("", item.Text);
    }

    [Fact]
    public void Itunes_gives_author_summary_image_and_category()
    {
        var result = Read.Feed(
            """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>T</title>
              <itunes:image href="/c.jpg"/><itunes:category text="Arts"><itunes:category text="Design"/></itunes:category>
              <item><title>I</title><itunes:author>A</itunes:author><itunes:summary>S</itunes:summary>
                <itunes:image href="/i.jpg"/></item></channel></rss>
            """);

        Assert.Equal(["Arts", "Design"], result.Feed.Categories);
        Assert.Equal("https://uni.example/c.jpg", result.Feed.Image);
        var item = Reader.Finish(Read.Source, Assert.Single(result.Items), ReadLimits.Default);
        Assert.Equal(("A", "S", "https://uni.example/i.jpg"), (item.Authors[0].Name, item.Summary, item.Image));
    }

    [Theory]
    [InlineData("<comments>/c</comments><wfw:commentRss>/f</wfw:commentRss><slash:comments>5</slash:comments>", "c")]
    [InlineData("<wfw:comment>/p</wfw:comment><wfw:commentRss>/f</wfw:commentRss><slash:comments>5</slash:comments>", "f")]
    [InlineData("<link xmlns='http://www.w3.org/2005/Atom' rel='replies' type='text/html' href='/c'/><wfw:comment>/p</wfw:comment>", "c")]
    [InlineData("<slash:comments>5</slash:comments>", null)]
    public void Comments_are_found_and_their_number_is_no_address(string written, string? path) => Assert.Equal(
        path is null ? null : $"https://uni.example/{path}",
        Read.Item(
            "<rss xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:wfw='http://wellformedweb.org/CommentAPI/'>"
            + $"<item><title>T</title>{written}</item></rss>").Comments);

    [Fact]
    public void The_thread_of_an_entry_gives_its_replies_and_no_link()
    {
        var item = Read.Item(Entry(
            "<thr:in-reply-to xmlns:thr='http://purl.org/syndication/thread/1.0' ref='x' href='/parent'/>"
            + "<link rel='replies' type='application/atom+xml' href='/c.atom'/><link rel='replies' type='text/html' href='/c'/>"));

        Assert.Equal((null, "https://uni.example/c"), (item.Link, item.Comments));
    }

    [Fact]
    public void CDF_is_read()
    {
        var result = Read.Feed(
            """
            <CHANNEL HREF="https://uni.example/" LASTMOD="2020-11-30T05:15"><TITLE>T</TITLE><ABSTRACT>S</ABSTRACT>
              <ITEM HREF="https://uni.example/1"><TITLE>I</TITLE><ABSTRACT>A</ABSTRACT></ITEM></CHANNEL>
            """);

        Assert.Equal(("cdf", "T", "S"), (result.Feed.Format, result.Feed.Title, result.Feed.Subtitle));
        var item = Assert.Single(result.Items);
        Assert.Equal(("I", "https://uni.example/1", "A"), (item.Title?.Value, item.Link, item.Summary?.Value));
    }

    [Theory]
    [InlineData("<category>{x}</category>", "item 1: a category is too long; its first 20 characters were kept")]
    [InlineData("<author>{x}</author>", "item 1: an author's name is too long; its first 20 characters were kept")]
    [InlineData("<guid>{x}</guid>", "item 1: the id is too long and was left out")]
    [InlineData("<link>{x}</link>", "item 1: an address is too long and was left out")]
    [InlineData("<enclosure url='/a' type='{x}'/>", "item 1: a media type is too long; its first 20 characters were kept")]
    public void Names_ids_and_addresses_are_bounded_and_that_is_said(string shape, string warning)
    {
        var result = Read.Feed(
            Encoding.UTF8.GetBytes($"<rss><item><title>T</title>{Shape.Repeated(shape, 9_000)}</item></rss>"),
            limits: new ReadLimits { TitleCharacters = 20 });

        Assert.Equal("T", Assert.Single(result.Items).Title?.Value);
        Assert.Equal(warning, Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("mailto:a@uni.example", "mailto:a@uni.example")]
    [InlineData("/staff/a", "https://uni.example/staff/a")]
    public void An_authors_page_is_an_address_that_may_be_followed(string written, string? page) => Assert.Equal(
        page, Assert.Single(Read.Item(Entry($"<author><name>A</name><uri>{written}</uri></author>")).Authors).Uri);

    private static string Entry(string inside) =>
        $"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><title>I</title>{inside}</entry></feed>";
}
