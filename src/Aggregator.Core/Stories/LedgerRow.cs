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

    public string? ContentHash { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset LastSeen { get; init; }
}
