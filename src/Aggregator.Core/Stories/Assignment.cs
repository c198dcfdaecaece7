using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>Whose items the editor is to judge, and when.</summary>
/// <param name="Source">Where the items were read.</param>
/// <param name="Site">Under whose name ids are minted, and in which language members are named.</param>
/// <param name="Feed">What the document says of itself; of an unchanged one little is known, or null.</param>
/// <param name="Now">UTC.</param>
public sealed record Assignment(Source Source, Site Site, FeedFacts? Feed, DateTimeOffset Now)
{
    /// <summary>What stories are tagged with.</summary>
    public TopicMatcher Topics { get; init; } = TopicMatcher.None;

    /// <summary>When two items are looked at as the same news, and what becomes of the second.</summary>
    public DedupRules Dedup { get; init; } = new();

    /// <summary>The ids of the sources that the catalog declares to state the same news in other languages.</summary>
    public IReadOnlyList<string> Twins { get; init; } = [];

    /// <summary>The keys of all items of the document, unchanged ones too.</summary>
    public IReadOnlySet<string> Stated { get; init; } = new HashSet<string>();
}
