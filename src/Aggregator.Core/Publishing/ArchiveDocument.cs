namespace Aggregator.Publishing;

/// <summary>One document of the archive (RFC 5005, 4): stories that entered on one day, and will be no more.</summary>
/// <param name="Name">The day and, behind a second hyphen, which of its documents: "2025-11-24-1".</param>
/// <param name="Ids">Of all stories that it was made of, also those that are not published any more; oldest
/// first.</param>
public sealed record ArchiveDocument(string Name, IReadOnlyList<string> Ids)
{
    /// <summary>The next older one's name; null: there is none.</summary>
    public string? Previous { get; init; }

    /// <summary>The next newer one's name; null: the subscription document follows.</summary>
    public string? Next { get; init; }

    /// <summary>The address within the site.</summary>
    public static string PathOf(string name) => $"archive/{name}.xml";
}
