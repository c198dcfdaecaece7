namespace Aggregator.Publishing;

/// <summary>Where a feed leads: to itself, to its page and other formats, to the hub and into the archive.</summary>
internal static class SelfLinks
{
    /// <summary>Of a slice's document in this format.</summary>
    public static IReadOnlyList<EntryLink> Of(Slice slice, Format format)
    {
        var page = Link("alternate", slice, Format.Page);
        List<EntryLink> links =
        [
            Link("self", slice, format),
            page,
            .. Format.All
                .Where(other => other.IsFeed && other != format)
                .Select(other => Link("alternate", slice, other)),
            page with { Type = null }, // As with entries: some take the first alternate for the site, some the last.
        ];
        if (slice.Site.Hub is { } hub) links.Add(new("hub", hub.AbsoluteUri)); // WebSub, 4
        if (format == Format.Atom && slice.NewestArchive is { } newest)
            links.Add(ArchiveLink("prev-archive", slice, newest));
        return links;
    }

    /// <summary>Of an archive of a slice (RFC 5005, 4). Never complete: old stories leave.</summary>
    public static IReadOnlyList<EntryLink> Of(Slice slice, ArchiveDocument archive)
    {
        List<EntryLink> links =
        [
            ArchiveLink("self", slice, archive.Name),
            Link("alternate", slice, Format.Page),
            Link("current", slice, Format.Atom),
        ];
        if (archive.Previous is { } previous) links.Add(ArchiveLink("prev-archive", slice, previous));
        if (archive.Next is { } next) links.Add(ArchiveLink("next-archive", slice, next));
        return links;
    }

    private static EntryLink Link(string relation, Slice slice, Format format) =>
        new(relation, slice.Address(format).AbsoluteUri) { Type = format.MediaType };

    private static EntryLink ArchiveLink(string relation, Slice slice, string name) =>
        new(relation, new Uri(slice.BaseUrl, ArchiveDocument.PathOf(name)).AbsoluteUri)
        {
            Type = Format.Atom.MediaType,
        };
}
