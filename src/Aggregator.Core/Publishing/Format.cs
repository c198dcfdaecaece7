namespace Aggregator.Publishing;

/// <summary>One form in which every slice is published.</summary>
/// <param name="File">The document's name in the slice's folder; empty: the folder itself.</param>
/// <param name="MediaType">Without parameters.</param>
/// <param name="Write">Renders a slice.</param>
public sealed record Format(string File, string MediaType, Func<Slice, Publication> Write)
{
    public static Format Atom { get; } = new(AtomWriter.Path, "application/atom+xml", AtomWriter.Write);

    public static Format Rss { get; } = new(RssWriter.Path, "application/rss+xml", RssWriter.Write);

    public static Format Json { get; } = new(JsonFeedWriter.Path, "application/feed+json", JsonFeedWriter.Write);

    public static Format Page { get; } = new("", "text/html", PageWriter.Write);

    /// <summary>All there are, in the order in which a document names the others.</summary>
    public static IReadOnlyList<Format> All { get; } = [Atom, Rss, Json, Page];

    /// <summary>Whether programs subscribe to it; a page is for people.</summary>
    public bool IsFeed => File.Length > 0;
}
