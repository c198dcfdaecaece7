using System.Globalization;
using System.Xml;
using Aggregator.Reading;

namespace Aggregator.Publishing;

/// <summary>A story as an item of RSS 2.0.</summary>
internal static class RssItem
{
    public static void Write(XmlWriter xml, Entry entry)
    {
        var story = entry.Shown.Story;
        xml.WriteStartElement("item");
        WriteLinks(xml, entry);
        xml.Element("title", RssText.Of(entry.Title));
        xml.Element("link", entry.Link);
        WriteId(xml, story.AtomId, entry.Link);
        xml.Element("pubDate", FeedTime.Rfc822(story.Published));
        xml.Element("updated", FeedTime.Rfc3339(story.Updated), FeedXml.Atom);
        // Not author: that wants a mail address. Whom the member names contributes, as in Atom.
        xml.Element("creator", RssText.Of(entry.Shown.MemberName), FeedXml.DublinCore);
        foreach (var person in entry.Contributors) xml.Element("contributor", person, FeedXml.DublinCore);
        xml.Element("language", entry.Language, FeedXml.DublinCore);
        xml.Element("rights", entry.Rights, FeedXml.DublinCore);
        // Also of a text that stands there in full, for readers that know no content:encoded.
        xml.Element("description", entry.Words.Summary ?? Words.Excerpted(entry.Shown));
        xml.Element("encoded", entry.Words.Content, FeedXml.Content);
        foreach (var category in entry.Categories) WriteCategory(xml, category);
        xml.Element("comments", entry.Links.FirstOrDefault(link => link.Relation == "replies")?.Address);
        WriteSource(xml, entry);
        WriteFiles(xml, entry);
        xml.WriteEndElement();
    }

    // RSS has one link, which is the own page. Of readers that take language versions for the link too some go by the
    // last, so the link itself stands behind them, some by the first (SyndicationFeed), so the page stands before them.
    private static void WriteLinks(XmlWriter xml, Entry entry)
    {
        var alternates = entry.Links.Where(link => link.Relation == "alternate").SkipLast(1);
        var others = entry.Links.Where(link => link.Relation is "related" or "via");
        foreach (var link in alternates.Concat(others)) RssWriter.WriteLink(xml, link);
    }

    private static void WriteId(XmlWriter xml, string id, string? link)
    {
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", id == link ? "true" : "false");
        xml.WriteString(XmlText.Of(id));
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, EntryCategory category)
    {
        xml.WriteStartElement("category");
        xml.Attribute("domain", category.Scheme);
        xml.WriteString(XmlText.Of(category.Term));
        xml.WriteEndElement();
    }

    private static void WriteSource(XmlWriter xml, Entry entry)
    {
        if (EntrySource.Address(entry.Shown) is not { } address) return;
        xml.WriteStartElement("source");
        xml.WriteAttributeString("url", address);
        xml.WriteString(XmlText.Of(EntrySource.Title(entry.Shown)));
        xml.WriteEndElement();
    }

    // An item has one enclosure (RSS Advisory Board), all files are media:content.
    private static void WriteFiles(XmlWriter xml, Entry entry)
    {
        if (entry.Files is [var first, ..]) WriteEnclosure(xml, first);
        MediaElements.Thumbnail(xml, entry);
        foreach (var file in entry.Files) MediaElements.Content(xml, file);
    }

    // All three attributes are required; 0 is what is said where the length is not known.
    private static void WriteEnclosure(XmlWriter xml, Enclosure file)
    {
        xml.WriteStartElement("enclosure");
        xml.Attribute("url", file.Url);
        xml.Attribute("length", (file.Length ?? 0).ToString(CultureInfo.InvariantCulture));
        xml.Attribute("type", file.Type ?? "application/octet-stream");
        xml.WriteEndElement();
    }
}
