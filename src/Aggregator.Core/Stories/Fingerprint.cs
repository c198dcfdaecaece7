namespace Aggregator.Stories;

/// <summary>By what the same news is looked up and compared.</summary>
public sealed record Fingerprint
{
    /// <summary>The keys under which candidates are found: canonical address, normalised text.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Of the normalised title and text.</summary>
    public required string ContentHash { get; init; }
}
