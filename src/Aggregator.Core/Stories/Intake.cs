using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>Which of a new source's items enter: the newest few, so that it never floods the feeds.</summary>
public static class Intake
{
    /// <summary>The items to take and those to pass over, with the reason, both in the document's order.</summary>
    public static (IReadOnlyList<KeyedItem> Taken, IReadOnlyList<FreshItem> Passed) OfNewSource(Source source, IReadOnlyList<KeyedItem> items)
    {
        // Undated items keep the document's order, behind none of the dated: a list states the newest first.
        var taken = items
            .OrderByDescending(item => (item.Raw.Published ?? item.Raw.Updated)?.At ?? DateTimeOffset.MaxValue)
            .Take(source.InitialItems)
            .Select(item => item.Key)
            .ToHashSet(StringComparer.Ordinal);
        var reason = string.Create(
            CultureInfo.InvariantCulture, $"older than the {source.InitialItems} items that a new source brings (initialItems)");
        return (
            [.. items.Where(item => taken.Contains(item.Key))],
            [.. items.Where(item => !taken.Contains(item.Key)).Select(item => new FreshItem(item, null, null, reason))]);
    }
}
