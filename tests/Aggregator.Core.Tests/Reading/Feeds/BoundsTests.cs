using System.Text;
using Aggregator.Reading;
using Aggregator.Reading.Feeds;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Hostile shapes: what is kept of them, and that twice the input is about twice the work.</summary>
public sealed class BoundsTests
{
    private const int Many = 100_000;

    public static TheoryData<string> Shapes =>
    [
        "<rss><item><title>x</title><description>{<a>}x",
        "<rss><item><title>x</title><description>{<a>}x{</a>}</description></item></rss>",
        "<rss><item><title>x</title>{<category>}{</category>}</item></rss>",
        "<rss><item><title>x</title>{<media:group>}{</media:group>}</item></rss>",
        "<rss><item><title>x</title></item>{<channel>}",
        "<rss {a='b' }><item><title>x</title></item></rss>",
        "<rss><item><title>x</title>{<link href=\"x }",
        "<!DOCTYPE r [{<!ENTITY a '&a;&a;'>}]><rss><item><title>x</title><summary>{&a;}</summary></item></rss>",
        "<!DOCTYPE r [<!ENTITY a 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'>]>"
            + "<rss><item><title>x</title><a b='{&a;}'/>{<c>&a;</c>}</item></rss>",
        "<rss><item><title>x</title><author>{a<!-- -->}</author>{<category>a<b/>b</category>}</item></rss>",
        "{<!DOCTYPE r [>}<rss><item><title>x</title></item></rss>",
        "<rss><item><title>x</title><description>{&amp;}{&#x41;}{&nosuch;}{&}</description></item></rss>",
        "<rss><item><title>x</title><description {a=\"<b>\" }>x",
        "<rss><item><title>x</title>{<description xml:base='a/'>}",
        "<rss><item><title>x</title><description>{\0}{\uFFFF}{Ã}</description></item></rss>",
        "<rss><item><title>x</title><description>{]]>}</description></item></rss>",
        "<rss><item><title>x</title><description><![CDATA[{<!-- }",
        "<rss><item><title>x</title><description><![CDATA[{<svg>}{<script}{<a b='}",
        "<rss><item><title>x</title><description>{& < <b}</description></item></rss>",
        "<rss><item><title>x</title>{<!-- }{<? }{<![CDATA[}",
        "<rss><item><title>x</title>{</y>}{<z>}{</y>}",
        "{<x>}<rss><item><title>x</title></item></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title>"
            + "<content type='xhtml'>{<b xml:base='a/'>}{</b>}</content></entry></feed>",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_hostile_feed_is_read_within_bounds_and_in_one_pass(string shape)
    {
        Work(shape, 1_000); // Whatever is made only once is made.
        var (_, half) = Work(shape, Many / 2);
        var (item, whole) = Work(shape, Many);

        Assert.Equal("x", item.Title);
        Assert.True(whole < (3 * half) + 1_000_000, $"{half:N0} bytes became {whole:N0}");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_character_of_a_hostile_feed_is_looked_at_a_few_times_only(string shape)
    {
        var feed = Shape.Repeated(shape, Many);
        var tokens = new TolerantTokens(feed, Context());
        while (tokens.Read())
        {
        }

        Assert.InRange(tokens.Visited, 0, 4 * feed.Length);
    }

    [Fact]
    public void A_tag_of_unequalled_attributes_is_read_without_comparing_them_all()
    {
        var attributes = string.Concat(Enumerable.Range(0, Many).Select(i => $"a{i}='>' "));

        var result = Read.Feed($"<rss {attributes}><item><title>x</title></item></rss>");

        Assert.Single(result.Items);
        Assert.StartsWith("an element has more attributes", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<description>{&a;}</description>")]
    [InlineData("<a b='{&a;}'/>{<category>&a;</category>}<description>{&a;}</description>")]
    public void Entities_of_its_own_do_not_make_a_feed_a_thousand_times_as_long(string shape)
    {
        var feed = "<!DOCTYPE rss [<!ENTITY a '" + new string('y', 1_000) + "'>]><rss><item><title>x</title>"
            + Shape.Repeated(shape, Many) + "</item></rss>";
        var context = Context(new ReadLimits { EntityCharacters = 50_000 });
        var tokens = new TolerantTokens(feed, context);
        var given = 0L;
        while (tokens.Read())
        {
            given += tokens.Kind == System.Xml.XmlNodeType.Text ? tokens.Value.Length
                : tokens.Kind == System.Xml.XmlNodeType.Element ? tokens.Attributes.Sum(one => one.Value.Length)
                : 0;
        }

        Assert.InRange(given, 50_000, 50_000 + (2 * feed.Length));
        Assert.Equal(
            "its entities stand for more than 50,000 characters; the rest was left as written",
            Assert.Single(context.Warnings.All()));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_long_text_of_escaped_markup_is_no_endless_tag(string charset)
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"&lt;a href=\"/{i}\" title='it&apos;s'&gt; "));
        var feed = $"<?xml version='1.0' encoding='{charset}'?>"
            + $"<rss><item><title>x</title><description>{text}</description></item></rss>";

        var result = Read.Feed(Encoding.GetEncoding(charset).GetBytes(feed));

        Assert.Contains("/1999", Assert.Single(result.Items).Summary!.Value, StringComparison.Ordinal);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void A_text_beyond_all_measure_is_cut_and_that_is_said()
    {
        var feed = $"<rss><item><title>x</title><description>{new string('y', 3_000_000)}</description></item></rss>";

        var result = Read.Feed(feed);

        Assert.Equal(1_000_000, Assert.Single(result.Items).Summary!.Value.Length);
        Assert.Equal(
            "item 1: a text is too long; its first 1,000,000 characters were kept", Assert.Single(result.Warnings));
    }

    [Fact]
    public void More_items_than_allowed_are_left_out_and_that_is_said_once()
    {
        var items = string.Concat(Enumerable.Range(0, 20).Select(i => $"<item><title>{i}</title></item>"));

        var result = Read.Feed(Encoding.UTF8.GetBytes($"<rss>{items}</rss>"), limits: new ReadLimits { Items = 7 });

        Assert.Equal(7, result.Items.Count);
        Assert.Equal("there are more than 7 items; the rest was left out", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("<rss><item><title>{x}</title></item></rss>",
        "item 1: the title is too long; its first 20 characters were kept")]
    [InlineData("<rss><item><category>b</category><category>c</category><category>d</category></item></rss>",
        "item 1: there are more than 2 categories; the rest was left out")]
    [InlineData("<rss><item><author>a</author><author>b</author><author>c</author><author>d</author></item></rss>",
        "item 1: there are more than 2 authors; the rest was left out")]
    [InlineData("<rss><item><enclosure url='/a'/><enclosure url='/b'/><enclosure url='/c'/></item></rss>",
        "item 1: there are more than 2 enclosures; the rest was left out")]
    [InlineData("<rss><item><description>{<b>}x{</b>}</description></item></rss>",
        "item 1: elements are nested too deeply; their text was kept")]
    [InlineData("[JSON]", "item 1: there are more than 2 tags; the rest was left out")]
    [InlineData("[JSON]", "item 1: the title is too long; its first 20 characters were kept")]
    public void Meeting_a_limit_is_a_warning_that_says_what_was_kept(string shape, string warning)
    {
        var limits = new ReadLimits { TitleCharacters = 20, ListEntries = 2, FeedDepth = 30 };
        var feed = shape.StartsWith('[')
            ? $$"""{"items":[{"title":"{{new string('x', 40)}}","tags":["a","b","c"]}]}"""
            : Shape.Repeated(shape, 40);

        var result = Read.Feed(Encoding.UTF8.GetBytes(feed), limits: limits);

        Assert.Single(result.Items);
        Assert.Contains(warning, result.Warnings);
    }

    [Fact]
    public void JSON_nested_beyond_all_measure_keeps_what_came_before()
    {
        var result = Read.Feed(
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"x\"},"
            + new string('[', Many));

        Assert.Equal("1", Assert.Single(result.Items).SourceItemId);
        Assert.StartsWith("the JSON breaks in line 1", result.Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void JSON_that_is_nothing_but_depth_is_no_feed(string opened) =>
        Assert.NotNull(Read.Feed(string.Concat(Enumerable.Repeat(opened, Many))).Failure);

    [Fact]
    public void Nothing_in_a_feed_names_a_file_or_makes_a_request()
    {
        var item = Read.Item(
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY % y SYSTEM 'http://127.0.0.1/'> %y;]>"
            + "<rss><item><title>a&x;b</title></item></rss>");

        Assert.Equal("a&x;b", item.Title);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        var document = new Document { Url = Read.Source.Url, Body = "<rss><item/></rss>"u8.ToArray() };

        Assert.Throws<OperationCanceledException>(() =>
            Reader.Read(Read.Source, document, ReadLimits.Default, new CancellationToken(canceled: true)));
    }

    private static FeedContext Context(ReadLimits? limits = null) => new(
        Read.Source,
        new Document { Url = Read.Source.Url, Body = default },
        limits ?? ReadLimits.Default,
        CancellationToken.None);

    // Work is told by what is allocated on the way: a second pass over the rest for each mistake would show.
    private static (Item Item, long Bytes) Work(string shape, int times)
    {
        var feed = Encoding.UTF8.GetBytes(Shape.Repeated(shape, times));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Read.Feed(feed);
        var item = Reader.Finish(Read.Source, result.Items[0], ReadLimits.Default);
        return (item, GC.GetAllocatedBytesForCurrentThread() - before);
    }

}
