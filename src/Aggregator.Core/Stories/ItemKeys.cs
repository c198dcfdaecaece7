using System.Globalization;
using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>How the ledger knows an item again: by its id, else its link, else title and date.</summary>
public static class ItemKeys
{
    /// <summary>The items with their keys, in the document's order; an item stated twice comes once.</summary>
    /// <param name="items">Of one document.</param>
    /// <param name="lists">Addresses that are never one item's own: the source's, the document's, the member's
    /// site.</param>
    public static IReadOnlyList<KeyedItem> Of(IReadOnlyList<RawItem> items, params ReadOnlySpan<Uri?> lists)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            if (CanonicalUrl.Of(list?.AbsoluteUri) is { } address) shared.Add(address);
        }

        var links = items.Select(item => CanonicalUrl.Of(item.Link)).ToList();
        shared.UnionWith(Repeated(links));
        var ids = Repeated(items.Select(item => item.SourceItemId));

        var keyed = new Dictionary<string, KeyedItem>(StringComparer.Ordinal);
        for (var n = 0; n < items.Count; n++)
        {
            var link = links[n] is { } own && !shared.Contains(own) ? Digest.Of("link", own) : null;
            var key = KeyOf(items[n], link, ids);
            keyed.TryAdd(key, new KeyedItem(key, RawHash.Of(items[n]), items[n]) { LinkKey = link });
        }

        return [.. keyed.Values];
    }

    /// <summary>What the document takes back, as items whose rows the ledger may have; what it states all the same is
    /// not taken back.</summary>
    public static IReadOnlyList<KeyedItem> OfDeleted(IReadOnlyList<string> ids, IReadOnlyList<KeyedItem> stated)
    {
        var keys = stated.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ids.Distinct(StringComparer.Ordinal)
                .Select(id => new KeyedItem(OfId(id), "deleted", new RawItem { SourceItemId = id }))
                .Where(item => !keys.Contains(item.Key)),
        ];
    }

    private static string OfId(string id) => Digest.Of("id", id);

    private static string KeyOf(RawItem item, string? link, HashSet<string> repeatedIds)
    {
        if (item.SourceItemId is { Length: > 0 } id && !repeatedIds.Contains(id)) return OfId(id);
        return link ?? Digest.Of("title", item.Title?.Value, item.Link, Text(item.Published ?? item.Updated));
    }

    private static HashSet<string> Repeated(IEnumerable<string?> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!string.IsNullOrEmpty(value) && !seen.Add(value)) repeated.Add(value);
        }

        return repeated;
    }

    private static string? Text(ItemDate? date) => date?.At.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
