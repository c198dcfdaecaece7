using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>What of a document a source's rules on titles (include, exclude) let in. Only what is new is judged by them:
/// what is known already stays, and what was kept out once stays out.</summary>
/// <param name="Items">All of the document but what is kept out now.</param>
/// <param name="Unknown">Of those, what needs work.</param>
/// <param name="KeptOut">Each with the reason.</param>
public sealed record Sieve(
    IReadOnlyList<KeyedItem> Items, IReadOnlyList<KeyedItem> Unknown, IReadOnlyList<FreshItem> KeptOut)
{
    /// <param name="source">With the rules.</param>
    /// <param name="items">All of the document.</param>
    /// <param name="unknown">Those of them that the ledger lacks, or knows otherwise.</param>
    public static Sieve Of(Source source, IReadOnlyList<KeyedItem> items, IReadOnlyList<KeyedItem> unknown)
    {
        if (source.Include.Count + source.Exclude.Count == 0) return new Sieve(items, unknown, []);
        var keptOut = unknown
            .Where(item => item.Former is null)
            .Select(item => (Item: item, Reason: Objection(source, item.Raw)))
            .Where(one => one.Reason is not null)
            .ToDictionary(one => one.Item.Key, one => new FreshItem(one.Item, null, null, one.Reason), StringComparer.Ordinal);
        return new Sieve(
            [.. items.Where(item => !keptOut.ContainsKey(item.Key))],
            [.. unknown.Where(item => !keptOut.ContainsKey(item.Key))],
            [.. keptOut.Values]);
    }

    // An item without a title holds nothing of what is looked for.
    private static string? Objection(Source source, RawItem item)
    {
        var title = Finishing.Line(item.Title, ReadLimits.Default) ?? "";
        if (source.Exclude.FirstOrDefault(one => one.IsMatch(title)) is { } found)
            return $"its title holds what the source excludes: {found}";
        return source.Include.Count > 0 && !source.Include.Any(one => one.IsMatch(title))
            ? "its title holds nothing of what the source includes"
            : null;
    }
}
