namespace Aggregator.Stories;

/// <summary>What a source's ledger knows of items that are not settled by their keys: a site that was moved or rebuilt
/// gives its news other ids, other addresses, or both.</summary>
public sealed class Acquaintance
{
    private readonly Func<string, LedgerRow?> _row;
    private readonly Dictionary<string, LedgerRow> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerRow> _titles = new(StringComparer.Ordinal);

    /// <param name="rows">All of the source.</param>
    /// <param name="row">The one with this key, or null.</param>
    /// <param name="stated">Every item of the document: what it states still at its old place did not move.</param>
    public Acquaintance(
        IEnumerable<LedgerRow> rows, Func<string, LedgerRow?> row, IReadOnlyCollection<KeyedItem> stated)
    {
        _row = row;
        var keys = stated.Select(item => item.Key).Concat(stated.Select(item => item.LinkKey).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var gone in rows.Where(row => !keys.Contains(row.Key)).OrderBy(row => row.LastSeen))
        {
            if (gone.Link is not null) _links[gone.Link] = gone;
            if (gone.Title is not null) _titles[gone.Title] = gone;
        }
    }

    /// <summary>The item with the row that it is known by.</summary>
    public KeyedItem With(KeyedItem item)
    {
        if (item.Keys.Select(_row).FirstOrDefault(row => row is not null) is { } own)
            return item with { Former = own, KnownBy = KnownBy.Key };
        var title = Mark.OfTitle(item.Raw);
        if (item.LinkKey is not null && Mark.OfLink(item.Raw.Link) is { } link
            && _links.GetValueOrDefault(link) is { } there
            && (there.Title == title || !LanguagePath.IsGeneric(item.Raw.Link)))
            return item with { Former = there, KnownBy = KnownBy.Link };
        return title is not null && _titles.GetValueOrDefault(title) is { } same
            ? item with { Former = same, KnownBy = KnownBy.Title }
            : item;
    }
}
