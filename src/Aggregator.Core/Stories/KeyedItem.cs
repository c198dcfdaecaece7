using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>An item as read, with the key that the ledger knows it by.</summary>
/// <param name="Key">Unique within the source.</param>
/// <param name="RawHash">Of the fields as read: equal when nothing changed.</param>
/// <param name="Raw">The item as read.</param>
public sealed record KeyedItem(string Key, string RawHash, RawItem Raw);
