using System.Text;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>The judge is judged: a grammar that lets everything pass would prove nothing.</summary>
public sealed class GrammarTests
{
    private const string Facts = "<id>a:1</id><title>t</title><updated>2025-11-24T14:05:09Z</updated>";
    private const string Author = "<author><name>n</name></author>";
    private const string Link = """<link href="https://a.example/"/>""";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Drawing = """<content type="image/svg+xml"><svg xmlns="urn:s"/></content>""";
    private const string Elsewhere = """<content src="a.png"/>""";

    private static readonly Dictionary<string, string> Good = new()
    {
        ["empty"] = Feed(Facts),
        ["entry signed by the feed"] = Feed($"{Facts}{Author}<entry>{Facts}{Link}</entry>"),
        ["entry signed by itself"] = Feed($"{Facts}<entry>{Link}{Author}{Facts}</entry>"),
        ["entry signed by its source"] = Feed($"{Facts}<entry>{Facts}{Link}<source>{Author}</source></entry>"),
        ["content without a link"] = Feed($"{Facts}{Author}<entry>{Facts}<content>words</content></entry>"),
        ["xhtml"] = Feed($"""{Facts}<rights type="xhtml"><div xmlns="{Xhtml}">a <b>b</b></div></rights>"""),
        ["other vocabularies"] = Feed($"""{Facts}<x:a xmlns:x="urn:x" b="c"><x:d>e</x:d>f</x:a><g xmlns="">h</g>"""),
        ["attribute of another vocabulary"] = Feed($"""{Facts}<link x:y="z" xmlns:x="urn:x" href="/"/>"""),
        ["xml content"] = Feed($"{Facts}{Author}<entry>{Facts}{Link}{Drawing}</entry>"),
        ["content elsewhere"] = Feed($"{Facts}{Author}<entry>{Facts}{Elsewhere}<summary>s</summary></entry>"),
        ["archive"] = Feed($"{Facts}{Archive}"),
        ["tombstone"] = Feed($"{Facts}{Gone}"),
        ["picture"] = Feed($"{Facts}{Author}<entry>{Facts}{Link}{Picture}</entry>"),
        ["date with an offset"] = Feed("<id>a:1</id><title>t</title><updated>2025-11-24T14:05:09.25+04:00</updated>"),
    };

    private const string Archive = """<archive xmlns="http://purl.org/syndication/history/1.0"/>""";
    private const string Gone = """<deleted-entry xmlns="http://purl.org/atompub/tombstones/1.0" ref="a:2" when="2025-11-24T14:05:09Z"/>""";
    private const string Picture = """<thumbnail xmlns="http://search.yahoo.com/mrss/" url="https://a.example/b.png"/>""";

    private static readonly Dictionary<string, string> Bad = new()
    {
        ["no id"] = Feed("<title>t</title><updated>2025-11-24T14:05:09Z</updated>"),
        ["two titles"] = Feed($"{Facts}<title>again</title>"),
        ["two subtitles"] = Feed($"{Facts}<subtitle>a</subtitle><subtitle>b</subtitle>"),
        ["relative id"] = Feed("<id>1</id><title>t</title><updated>2025-11-24T14:05:09Z</updated>"),
        ["date without a zone"] = Feed("<id>a:1</id><title>t</title><updated>2025-11-24T14:05:09</updated>"),
        ["date in words"] = Feed("<id>a:1</id><title>t</title><updated>24 Nov 2025</updated>"),
        ["month 13"] = Feed("<id>a:1</id><title>t</title><updated>2025-13-24T14:05:09Z</updated>"),
        ["nobody signs"] = Feed($"{Facts}<entry>{Facts}{Link}</entry>"),
        ["one of two unsigned"] = Feed($"{Facts}<entry>{Facts}{Link}{Author}</entry><entry>{Facts}{Link}</entry>"),
        ["neither link nor content"] = Feed($"{Facts}{Author}<entry>{Facts}</entry>"),
        ["only a related link"] = Feed($"""{Facts}{Author}<entry>{Facts}<link rel="related" href="/"/></entry>"""),
        ["content elsewhere without a summary"] = Feed($"{Facts}{Author}<entry>{Facts}{Elsewhere}</entry>"),
        ["two contents"] = Feed($"{Facts}{Author}<entry>{Facts}{Link}<content>a</content><content>b</content></entry>"),
        ["markup in plain text"] = Feed("<id>a:1</id><title>a <b>b</b></title><updated>2025-11-24T14:05:09Z</updated>"),
        ["unknown type of text"] = Feed($"""{Facts}<subtitle type="markdown">a</subtitle>"""),
        ["nameless author"] = Feed($"{Facts}<author><uri>https://a.example/</uri></author>"),
        ["link to nowhere"] = Feed($"""{Facts}<link rel="self"/>"""),
        ["address with a space"] = Feed($"""{Facts}<link href="https://a.example/a b"/>"""),
        ["language in words"] = Feed($"""{Facts}<link hreflang="in English" href="https://a.example/"/>"""),
        ["category without a term"] = Feed($"""{Facts}<category label="a"/>"""),
        ["made-up element"] = Feed($"{Facts}<pubDate>2025</pubDate>"),
        ["made-up attribute"] = Feed($"""{Facts}<link href="/" ref="self"/>"""),
        ["archive within an entry"] = Feed($"{Facts}{Author}<entry>{Facts}{Link}{Archive}</entry>"),
        ["complete"] = Feed($"""{Facts}<complete xmlns="http://purl.org/syndication/history/1.0"/>"""),
        ["tombstone of nothing"] = Feed($"{Facts}{Gone.Replace("ref=\"a:2\"", "", StringComparison.Ordinal)}"),
        ["tombstone of a relative id"] = Feed($"{Facts}{Gone.Replace("a:2", "2", StringComparison.Ordinal)}"),
        ["tombstone without a moment"] = Feed($"{Facts}{Gone.Replace("when", "at", StringComparison.Ordinal)}"),
        ["picture of nothing"] = Feed($"{Facts}{Author}<entry>{Facts}{Link}{Picture.Replace("url", "src", StringComparison.Ordinal)}</entry>"),
        ["picture of the feed"] = Feed($"{Facts}{Picture}"),
        ["entries before the feed's own facts"] = Feed($"<entry>{Facts}{Link}{Author}</entry>{Facts}"),
    };

    [Fact]
    public void Feeds_as_the_RFC_allows_them_pass() => Assert.Empty(Complaints(Good));

    [Fact]
    public void Each_feed_that_the_RFC_forbids_is_refused()
    {
        var complaints = Complaints(Bad);

        Assert.All(Bad.Keys, name => Assert.Contains($"{name}:", complaints, StringComparison.Ordinal));
    }

    private static string Complaints(Dictionary<string, string> feeds) =>
        Jing.Complaints(feeds.Select(feed => (feed.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(feed.Value))));

    private static string Feed(string children) => $"""<feed xmlns="http://www.w3.org/2005/Atom">{children}</feed>""";
}
