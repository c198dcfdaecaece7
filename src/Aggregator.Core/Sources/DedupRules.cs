namespace Aggregator.Sources;

/// <summary>When two items are looked at as the same news.</summary>
public sealed record DedupRules
{
    /// <summary>A copy of a story that entered longer ago is news again: 1 h to 60 d.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(10);

    public DedupMode Mode { get; init; }
}
