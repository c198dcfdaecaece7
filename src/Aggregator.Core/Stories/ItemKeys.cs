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
            keyed.TryAdd(key, new KeyedItem(key, RawHash(items[n]), items[n]) { LinkKey = link });
        }

        return [.. keyed.Values];
    }

    private static string KeyOf(RawItem item, string? link, HashSet<string> repeatedIds)
    {
        if (item.SourceItemId is { Length: > 0 } id && !repeatedIds.Contains(id)) return Digest.Of("id", id);
        return link ?? Digest.Of("title", item.Title?.Value, item.Link, Text(item.Published ?? item.Updated));
    }

    private static HashSet<string> Repeated(IEnumerable<string?> values) =>
        values.Where(value => !string.IsNullOrEmpty(value))
            .GroupBy(value => value!, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Of every field that a reader of the news could notice.</summary>
    private static string RawHash(RawItem item)
    {
        List<string?> parts =
        [
            item.SourceItemId, item.Link, item.Language, item.Image, item.Comments,
            item.Title?.Value, item.Summary?.Value, item.Content?.Value, item.Rights?.Value,
            Text(item.Published), Text(item.Updated),
        ];
        foreach (var author in item.Authors) parts.AddRange([author.Name, author.Email, author.Uri]);
        parts.AddRange(["categories", .. item.Categories, "enclosures"]);
        parts.AddRange(item.Enclosures.Select(enclosure => enclosure.Url));
        parts.AddRange(item.Alternates.Select(alternate => alternate.Url));
        return Digest.Of([.. parts]);
    }

    private static string? Text(ItemDate? date) => date?.At.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
