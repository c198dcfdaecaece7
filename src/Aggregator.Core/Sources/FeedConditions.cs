namespace Aggregator.Sources;

/// <summary>Which stories a feed holds: those that meet every condition. An empty list asks for nothing, of several
/// words in a list one is enough.</summary>
public sealed record FeedConditions
{
    /// <summary>Carried by so many members at least, 1 to 1,000.</summary>
    public int MinCarriers { get; init; } = 1;

    /// <summary>Ids of members.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>BCP 47, the language alone, lower case.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Ids of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of groups.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}
