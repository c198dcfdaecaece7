using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>An item that needs a decision: new to the ledger, or changed.</summary>
/// <param name="Keyed">As read.</param>
/// <param name="Item">Normalised; null for one that is to be skipped unread.</param>
/// <param name="Fingerprint">By what the same news is found; null as the item.</param>
/// <param name="SkipReason">Why it never enters; null when it may.</param>
public sealed record FreshItem(KeyedItem Keyed, Item? Item, Fingerprint? Fingerprint, string? SkipReason = null)
{
    /// <summary>The ids of the topics whose words it holds, in the catalog's order.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>No item but a tombstone: the source takes its copy back.</summary>
    public bool IsWithdrawal { get; init; }
}
