namespace Aggregator.Stories;

/// <summary>The measures of sameness, each a share of a text's words. How they were chosen:
/// docs/technotes/sameness.md.</summary>
public sealed record Thresholds
{
    public static Thresholds Chosen { get; } = new();

    /// <summary>A copy may have left out or put in so much of its words and still stand within the other.</summary>
    public double LeftOut { get; init; } = 0.1;

    /// <summary>Two copies under one headline that each have sentences of their own share at least so much of the
    /// shorter.</summary>
    public double Edited { get; init; } = 0.5;

    /// <summary>A copy that stands within another under another headline is at least so much of it: a digest quotes
    /// less.</summary>
    public double Quoted { get; init; } = 0.35;

    /// <summary>Under one headline that says which news is meant, so much of what two copies have in common may be put
    /// otherwise, a few words at a place.</summary>
    public double Reworded { get; init; } = 0.15;

    /// <summary>The same of a long text under one headline of a few words.</summary>
    public double RewordedLong { get; init; } = 0.07;

    /// <summary>The same under another headline.</summary>
    public double RewordedAlone { get; init; } = 0.04;
}
