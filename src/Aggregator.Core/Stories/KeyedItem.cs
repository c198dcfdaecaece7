using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>An item as read, with the keys that the ledger knows it by.</summary>
/// <param name="Key">Unique within the source.</param>
/// <param name="RawHash">Of the fields as read: equal when nothing changed.</param>
/// <param name="Raw">The item as read.</param>
public sealed record KeyedItem(string Key, string RawHash, RawItem Raw)
{
    /// <summary>The key to take when <see cref="Key"/> is an id that the source gave to another piece of news before;
    /// null when the link tells nothing.</summary>
    public string? LinkKey { get; init; }
}
