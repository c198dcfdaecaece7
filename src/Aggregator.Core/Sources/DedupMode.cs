namespace Aggregator.Sources;

/// <summary>What becomes of a second copy of the same news.</summary>
public enum DedupMode
{
    /// <summary>It is one more carrier of the story.</summary>
    Merge,

    /// <summary>It is a story of its own, and both name each other as related.</summary>
    Link,

    /// <summary>It is a story of its own; nothing is compared.</summary>
    Off,
}
