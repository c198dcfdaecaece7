using System.ServiceModel.Syndication;
using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>A slice as a feed (RFC 4287, 4.1.1), with the elements that SyndicationFeed has no place for.</summary>
internal sealed class AtomFeed : SyndicationFeed
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly Slice _slice;
    private readonly ArchiveDocument? _archive;

    private AtomFeed(Slice slice, ArchiveDocument? archive, IEnumerable<Entry> entries)
        : base(entries.Select(AtomEntry.Of)) => (_slice, _archive) = (slice, archive);

    public static AtomFeed Of(Slice slice, ArchiveDocument? archive, IEnumerable<Entry> entries)
    {
        var site = slice.Site;
        var feed = new AtomFeed(slice, archive, entries)
        {
            Id = slice.AtomId, // An archive's too (RFC 5005, 4).
            Title = new TextSyndicationContent(OneLine.Of(slice.FullTitle)),
            Language = LanguageTag.Of(site.Language) ?? "und",
            LastUpdatedTime = slice.LastChange.ToUniversalTime(),
        };
        if (site.Subtitle is { } subtitle) feed.Description = new TextSyndicationContent(OneLine.Of(subtitle));
        if (site.Rights is { } rights) feed.Copyright = new TextSyndicationContent(OneLine.Of(rights));
        var links = archive is null ? SelfLinks.Of(slice, Format.Atom) : SelfLinks.Of(slice, archive);
        foreach (var link in links) feed.Links.Add(AtomLink.Of(link));
        feed.Declare("media", FeedXml.Media);
        if (archive is not null) feed.Declare("fh", FeedXml.History);
        if (slice.Tombstones.Count > 0) feed.Declare("at", FeedXml.Tombstones);
        return feed;
    }

    // SyndicationFeed's own generator has no version, it has no icon, and its logo comes out unescaped.
    protected override void WriteElementExtensions(XmlWriter writer, string version)
    {
        writer.WriteStartElement("generator", FeedXml.Atom);
        writer.WriteAttributeString("version", FeedXml.ProgramVersion);
        writer.WriteString("Aggregator");
        writer.WriteEndElement();
        var icon = _slice.Site.Icon ?? new Uri(_slice.BaseUrl, Assets.IconPath);
        writer.WriteElementString("icon", FeedXml.Atom, icon.AbsoluteUri);
        if (_slice.Site.Logo is { } logo) writer.WriteElementString("logo", FeedXml.Atom, logo.AbsoluteUri);
        if (_archive is not null) writer.WriteElementString("archive", FeedXml.History, null);
        foreach (var tombstone in _slice.Tombstones) Write(writer, tombstone);
    }

    private static void Write(XmlWriter writer, Tombstone tombstone)
    {
        writer.WriteStartElement("deleted-entry", FeedXml.Tombstones);
        writer.Attribute("ref", tombstone.AtomId);
        writer.Attribute("when", FeedTime.Rfc3339(tombstone.When));
        writer.Element("comment", tombstone.Comment, FeedXml.Tombstones);
        writer.WriteEndElement();
    }

    private void Declare(string prefix, string vocabulary) =>
        AttributeExtensions.Add(new XmlQualifiedName(prefix, Xmlns), vocabulary);
}
