using System.Globalization;

namespace Aggregator.Publishing;

/// <summary>All archive documents of a site as they are now.</summary>
/// <param name="Whole">The oldest first; none ever gains a story.</param>
/// <param name="Rest">What entered since, fewer than a document is full of, under a name that holds how many there are:
/// with the next story another document takes its place, so that this one too says the same for ever. Null: nothing
/// entered since.</param>
public sealed record ArchiveList(IReadOnlyList<ArchiveDocument> Whole, ArchiveDocument? Rest)
{
    /// <summary>The name of the newest whole one; null: there is none.</summary>
    public string? Newest => Whole is [.., var newest] ? newest.Name : null;

    /// <param name="ids">As <see cref="Archives.Of"/>.</param>
    /// <param name="lastChange">Likewise.</param>
    /// <param name="retentionDays">Likewise.</param>
    public static ArchiveList Of(IReadOnlyList<string> ids, DateTimeOffset lastChange, int retentionDays)
    {
        var whole = Archives.Of(ids, lastChange, retentionDays);
        return new ArchiveList(whole, Archives.Rest(ids, whole, lastChange));
    }

    /// <summary>The document of this name: a whole one, or the first stories of one; null: there is none.</summary>
    public ArchiveDocument? Find(string name)
    {
        if (Whole.FirstOrDefault(archive => archive.Name == name) is { } found) return found;
        var cut = name.LastIndexOf('-');
        if (cut < 0 || !int.TryParse(name[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        var whole = Whole.FirstOrDefault(archive => archive.Name == name[..cut]) ?? Rest;
        if (whole is null || count < 1 || count > Math.Min(whole.Ids.Count, Archives.Size - 1)) return null;
        var part = whole.Part(count);
        return part.Name == name ? part : null;
    }
}
