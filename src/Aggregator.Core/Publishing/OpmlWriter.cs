using System.Xml;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>Writes all that can be followed as OPML 2.0, as readers import it: the slices, grouped by kind, and the
/// members' own feeds.</summary>
public static class OpmlWriter
{
    /// <summary>The address within the site.</summary>
    public const string Path = "opml.xml";

    private const string ContentType = "text/x-opml; charset=utf-8";

    private const string Guide = "http://opml.org/spec2.opml";

    /// <param name="stand">The site.</param>
    /// <param name="sources">All of the catalog; those that are visited and are feeds are named.</param>
    public static Publication Write(Newsstand stand, IReadOnlyList<Source> sources) => Publication.Of(
        ContentType, FeedXml.Document(xml => Write(xml, stand, sources)));

    private static void Write(XmlWriter xml, Newsstand stand, IReadOnlyList<Source> sources)
    {
        var title = Line(stand.Site.Title, stand.BaseUrl.Host);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.Element("title", title);
        xml.Element("docs", Guide);
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        Write(xml, Slice(stand, "", title, stand.Site.Language));
        foreach (var (kind, word) in SliceLinks.Kinds) Write(xml, stand.Words[word], Slices(stand, kind));
        Write(xml, stand.Words[PageWord.Sources], Own(stand, sources));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string title, List<FeedOutline> feeds)
    {
        if (feeds.Count == 0) return;
        xml.WriteStartElement("outline");
        xml.Attribute("text", title);
        xml.Attribute("title", title);
        foreach (var feed in feeds) Write(xml, feed);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, FeedOutline feed)
    {
        xml.WriteStartElement("outline");
        xml.Attribute("text", feed.Title);
        xml.Attribute("title", feed.Title);
        xml.Attribute("type", "rss"); // Of Atom too: the word stands for a feed of any kind.
        xml.Attribute("xmlUrl", feed.Feed);
        xml.Attribute("htmlUrl", feed.Page);
        xml.Attribute("language", feed.Language);
        xml.WriteEndElement();
    }

    private static List<FeedOutline> Slices(Newsstand stand, FeedKind kind) =>
    [
        .. stand.Feeds
            .Where(feed => feed.Kind == kind)
            .Select(feed => Slice(stand, feed.Path, Line(stand.TitleOf(feed), feed.Path), LanguageOf(feed))),
    ];

    private static FeedOutline Slice(Newsstand stand, string folder, string title, string? language) => new(
        title,
        FeedLinks.Address(folder, Format.Atom, stand.BaseUrl.AbsoluteUri),
        FeedLinks.Address(folder, Format.Page, stand.BaseUrl.AbsoluteUri),
        LanguageTag.Of(language));

    private static string? LanguageOf(PublishedFeed feed) =>
        feed.Languages is { Count: 1 } one ? one.Single() : null;

    private static List<FeedOutline> Own(Newsstand stand, IReadOnlyList<Source> sources) =>
    [
        .. sources
            .Where(source => source is { Enabled: true, Kind: SourceKind.Feed })
            .GroupBy(source => source.Member.Id, StringComparer.Ordinal)
            .SelectMany(member => member.Select(source => Own(stand, source, isOnly: member.Count() == 1)))
            .OfType<FeedOutline>(),
    ];

    private static FeedOutline? Own(Newsstand stand, Source source, bool isOnly)
    {
        if (EntrySource.Public(source.Url) is not { } address) return null;
        var (member, language) = (source.Member, LanguageTag.Of(source.Language));
        var name = Line(member.Name(stand.Site.Language), member.Id);
        // Several of one member are told apart by the id, as the status page names them.
        var title = isOnly ? name : $"{name} ({source.Id})";
        return new FeedOutline(title, address, member.Site is { } site ? EntrySource.Public(site) : null, language);
    }

    private static string Line(string text, string otherwise) =>
        OneLine.Of(text) is { Length: > 0 } line ? line : otherwise;
}
