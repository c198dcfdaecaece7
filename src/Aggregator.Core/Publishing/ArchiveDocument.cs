using System.Globalization;

namespace Aggregator.Publishing;

/// <summary>One document of the archive (RFC 5005, 4): stories that entered on one day, and will be no more.</summary>
/// <param name="Name">The day and, behind a second hyphen, which of its documents: "2025-11-24-1"; of the first
/// stories of one, behind a third, how many: "2025-11-24-1-57".</param>
/// <param name="Ids">Of all stories that it was made of, also those that are not published any more; oldest
/// first.</param>
public sealed record ArchiveDocument(string Name, IReadOnlyList<string> Ids)
{
    /// <summary>The next older one's name; null: there is none.</summary>
    public string? Previous { get; init; }

    /// <summary>The next newer one's name; null: the subscription document follows.</summary>
    public string? Next { get; init; }

    /// <summary>Its first stories, under a name of their own.</summary>
    public ArchiveDocument Part(int count)
    {
        var whole = string.Join('-', Name.Split('-').Take(4));
        var name = string.Create(CultureInfo.InvariantCulture, $"{whole}-{count}");
        return new ArchiveDocument(name, [.. Ids.Take(count)]) { Previous = Previous };
    }

    /// <summary>The address within the site.</summary>
    public static string PathOf(string name) => $"archive/{name}.xml";
}
