namespace Aggregator.Updating;

/// <summary>All that is remembered of what an admin asked about.</summary>
public sealed record WhyReport
{
    /// <summary>As it was written.</summary>
    public required string Asked { get; init; }

    /// <summary>The stories that it is of: the one that stands first, then its aliases; of an address that belongs to
    /// several, all.</summary>
    public IReadOnlyList<StoryChronicle> Stories { get; init; } = [];

    /// <summary>Items at this address that never became a story, or left.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>When nothing is known: the sources of the site that the address is of, a few.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
