using System.Globalization;
using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Writes a slice as RSS 2.0, with the modules that say what RSS has no word for.</summary>
public static class RssWriter
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    /// <summary>The address within the slice's folder.</summary>
    public const string Path = "rss.xml";

    /// <summary>How long readers may go without asking, in minutes: as we ask the members by default.</summary>
    private const int Ttl = 60;

    // All that RSS takes as a channel's image.
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif"];

    public static Publication Write(Slice slice)
    {
        var entries = Entries.Of(slice);
        return Publication.Of(ContentType, FeedXml.Document(xml => Write(xml, slice, entries)), slice.LastChange);
    }

    private static void Write(XmlWriter xml, Slice slice, IReadOnlyList<Entry> entries)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        Declare(xml, "atom", FeedXml.Atom);
        Declare(xml, "content", FeedXml.Content);
        Declare(xml, "dc", FeedXml.DublinCore);
        Declare(xml, "media", FeedXml.Media);
        xml.WriteStartElement("channel");
        WriteChannel(xml, slice);
        foreach (var entry in entries) RssItem.Write(xml, entry);
        xml.WriteEndDocument();
    }

    private static void WriteChannel(XmlWriter xml, Slice slice)
    {
        var (site, title) = (slice.Site, RssText.Of(OneLine.Of(slice.FullTitle)));
        var page = slice.Address(Format.Page).AbsoluteUri;
        foreach (var link in SelfLinks.Of(slice, Format.Rss)) WriteLink(xml, link);
        xml.Element("title", title);
        xml.Element("link", page);
        xml.Element("description", site.Subtitle is { } subtitle ? RssText.Of(OneLine.Of(subtitle)) : title);
        xml.Element("language", LanguageTag.Of(site.Language));
        xml.Element("copyright", site.Rights is { } rights ? RssText.Of(OneLine.Of(rights)) : null);
        xml.Element("lastBuildDate", FeedTime.Rfc822(slice.LastChange));
        xml.Element("generator", $"Aggregator {FeedXml.ProgramVersion}");
        xml.Element("docs", "https://www.rssboard.org/rss-specification");
        xml.Element("ttl", Ttl.ToString(CultureInfo.InvariantCulture));
        if (Picture(slice) is { } picture) WriteImage(xml, picture, title, page);
    }

    private static string? Picture(Slice slice) =>
        ((Uri?[])[slice.Site.Logo, slice.Site.Icon])
            .Select(picture => picture?.AbsoluteUri)
            .FirstOrDefault(picture => picture is not null && Pictures.Contains(MediaType.Of(null, picture)));

    // Title and link are those of the channel.
    private static void WriteImage(XmlWriter xml, string picture, string title, string page)
    {
        xml.WriteStartElement("image");
        xml.Element("url", picture);
        xml.Element("title", title);
        xml.Element("link", page);
        xml.WriteEndElement();
    }

    internal static void WriteLink(XmlWriter xml, EntryLink link)
    {
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.Attribute("rel", link.Relation);
        xml.Attribute("type", link.Type);
        xml.Attribute("hreflang", link.Language);
        xml.Attribute("title", link.Title);
        xml.Attribute("href", link.Address);
        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml, string prefix, string vocabulary) =>
        xml.WriteAttributeString("xmlns", prefix, null, vocabulary);
}
