using System.Text.Json.Serialization;
using Aggregator.Reading;
using Aggregator.Reading.Text;

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

    /// <summary>By what the ledger knows it, as far as it was asked.</summary>
    public KnownBy KnownBy { get; init; }

    /// <summary>The row that it is known by; null when it is new.</summary>
    public LedgerRow? Former { get; init; }

    /// <summary>It was news before its site moved: it joins its story or is passed over, whatever date it has
    /// now.</summary>
    public bool IsOld { get; init; }

    /// <summary>Whether id, address or date leave no doubt that it is the piece that the row tells of; a title alone
    /// may come again.</summary>
    [JsonIgnore]
    public bool IsKnownPiece =>
        Former is { } row && (KnownBy > KnownBy.Title || IsOld || NewsTime.IsBefore(Raw, row.FirstSeen));

    /// <summary>The keys in the order in which they are taken: the last, of link and title, is for a link that was
    /// another
    /// piece's before.</summary>
    [JsonIgnore]
    public IEnumerable<string> Keys
    {
        get
        {
            yield return Key;
            if (LinkKey is not null && LinkKey != Key) yield return LinkKey;
            yield return Digest.Of("piece", CanonicalUrl.Of(Raw.Link), Folding.Fold(Raw.Title?.Value ?? ""));
        }
    }
}
