using System.ServiceModel.Syndication;
using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>A slice as a feed (RFC 4287, 4.1.1), with the elements that SyndicationFeed has no place for.</summary>
internal sealed class AtomFeed : SyndicationFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly string ProgramVersion = typeof(AtomFeed).Assembly.GetName().Version!.ToString(3);

    private readonly Slice _slice;

    private AtomFeed(Slice slice)
        : base(slice.Stories.Select(story => AtomEntry.Of(slice.Of(story)))) => _slice = slice;

    public static AtomFeed Of(Slice slice)
    {
        var site = slice.Site;
        var feed = new AtomFeed(slice)
        {
            Id = slice.AtomId,
            Title = new TextSyndicationContent(OneLine.Of(slice.FullTitle)),
            Language = LanguageTag.Of(site.Language) ?? "und",
            LastUpdatedTime = slice.LastChange.ToUniversalTime(),
        };
        if (site.Subtitle is { } subtitle) feed.Description = new TextSyndicationContent(OneLine.Of(subtitle));
        if (site.Rights is { } rights) feed.Copyright = new TextSyndicationContent(OneLine.Of(rights));
        foreach (var format in Format.All)
            feed.Links.Add(Link(slice, format, format == Format.Atom ? "self" : "alternate"));
        return feed;
    }

    // SyndicationFeed's own generator has no version, it has no icon, and its logo comes out unescaped.
    protected override void WriteElementExtensions(XmlWriter writer, string version)
    {
        writer.WriteStartElement("generator", Atom);
        writer.WriteAttributeString("version", ProgramVersion);
        writer.WriteString("Aggregator");
        writer.WriteEndElement();
        var icon = _slice.Site.Icon ?? new Uri(_slice.BaseUrl, Assets.IconPath);
        writer.WriteElementString("icon", Atom, icon.AbsoluteUri);
        if (_slice.Site.Logo is { } logo) writer.WriteElementString("logo", Atom, logo.AbsoluteUri);
    }

    private static SyndicationLink Link(Slice slice, Format format, string relation) =>
        new(slice.Address(format)) { RelationshipType = relation, MediaType = format.MediaType };
}
