using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>What is remembered of an item, longer than its story.</summary>
public sealed record LedgerRow
{
    public required string SourceId { get; init; }

    public required string Key { get; init; }

    /// <summary>The story it became or joined; null when it was skipped.</summary>
    public string? StoryId { get; init; }

    /// <summary>Why it never entered or left again; null while it is carried.</summary>
    public string? Skipped { get; init; }

    public required string RawHash { get; init; }

    /// <summary>A mark of the item's own address, by which it is known under another id; null when it had none.</summary>
    public string? Link { get; init; }

    /// <summary>A mark of its title, by which it is known at another address; null when the title is too short to
    /// tell.</summary>
    public string? Title { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Whether it is of this piece: its address or its title is the same, or neither says anything.</summary>
    public bool IsOf(RawItem item) =>
        (Link is null && Title is null)
        || (Link is not null && Link == Mark.OfLink(item.Link))
        || (Title is not null && Title == Mark.OfTitle(item));

    /// <summary>Whether the item's own address is this one, however it is spelled.</summary>
    public bool IsAt(string address) => Link is not null && Link == Mark.OfLink(address);
}
