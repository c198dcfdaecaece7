using System.ServiceModel.Syndication;

namespace Aggregator.Publishing;

/// <summary>Where an entry was copied from (RFC 4287, 4.2.11): the source of the copy that is shown.</summary>
internal static class AtomSource
{
    public static SyndicationFeed Of(Entry entry)
    {
        var shown = entry.Shown;
        var address = EntrySource.Address(shown);
        var source = new SyndicationFeed
        {
            // RSS and pages have no id; the address names them.
            Id = Iri(shown.Carrier.SourceFeedId) ?? address,
            Title = new TextSyndicationContent(EntrySource.Title(shown)),
            // When we last took from it what is shown here; its own date moves by the hour.
            LastUpdatedTime = shown.Story.Updated,
        };
        if (entry.Rights is { } rights) source.Copyright = new TextSyndicationContent(rights);
        if (address is not null) source.Links.Add(AtomLink.Of(new("self", address)));
        if (EntrySource.Site(shown) is { } site) source.Links.Add(AtomLink.Of(new("alternate", site)));
        return source;
    }

    private static string? Iri(string? id)
    {
        if (id is null || id.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))) return null;
        return id.Split(':') is [var scheme, _, ..] && Uri.CheckSchemeName(scheme) ? XmlText.Of(id) : null;
    }
}
