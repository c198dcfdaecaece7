namespace Aggregator.Stories;

/// <summary>Which stories an item is compared with: those that have most in common with it, and never more than a
/// few.</summary>
public static class Shortlist
{
    /// <summary>A title that 5,000 items share must not make 5,000 comparisons.</summary>
    public const int Most = 24;

    /// <summary>The ids, the most promising first.</summary>
    /// <param name="keys">The item's lookup keys.</param>
    /// <param name="find">The ids of the stories under a key; a bounded number.</param>
    public static IReadOnlyList<string> Of(IEnumerable<long> keys, Func<long, IReadOnlyList<string>> find)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            foreach (var id in find(key)) weights[id] = weights.GetValueOrDefault(id) + Weight(LookupKeys.KindOf(key));
        }

        return
        [
            .. weights
                .OrderByDescending(found => found.Value)
                .ThenByDescending(found => found.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(found => found.Key),
        ];
    }

    /// <summary>The address weighs as much as most of the bands together; the same words outweigh everything.</summary>
    internal static int Weight(KeyKind kind) => kind switch
    {
        KeyKind.Text => 100,
        KeyKind.Link or KeyKind.Page => 16,
        KeyKind.Title => 8,
        KeyKind.Opening => 4,
        _ => 1,
    };
}
