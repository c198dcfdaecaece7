using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>What of a document's unknown items is to enter, and what is only to be remembered.</summary>
/// <param name="Taken">In the document's order.</param>
/// <param name="Passed">Each with the reason.</param>
public sealed record Intake(IReadOnlyList<KeyedItem> Taken, IReadOnlyList<FreshItem> Passed)
{
    /// <summary>Everything; of a new source only the newest items, so that it never floods the feeds.</summary>
    public static Intake Of(Source source, bool isNew, IReadOnlyList<KeyedItem> unknown)
    {
        if (!isNew || unknown.Count <= source.InitialItems) return new Intake(unknown, []);

        // Undated items come first, in the document's order: a list states the newest first.
        var taken = unknown
            .OrderByDescending(item => (item.Raw.Published ?? item.Raw.Updated)?.At ?? DateTimeOffset.MaxValue)
            .Take(source.InitialItems)
            .Select(item => item.Key)
            .ToHashSet(StringComparer.Ordinal);
        var reason = string.Create(
            CultureInfo.InvariantCulture, $"older than the {source.InitialItems} items that a new source brings (initialItems)");
        return new Intake(
            [.. unknown.Where(item => taken.Contains(item.Key))],
            [.. unknown.Where(item => !taken.Contains(item.Key)).Select(item => new FreshItem(item, null, null, reason))]);
    }
}
