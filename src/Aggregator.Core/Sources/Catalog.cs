namespace Aggregator.Sources;

/// <summary>All that feeds.json says: an immutable snapshot, replaced whole when the file changes.</summary>
public sealed record Catalog
{
    public required Site Site { get; init; }

    /// <summary>Every member, in the file's order; one without a source counts too.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>Every source of every member, in the file's order, disabled ones included.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>What is published besides the feed with everything, in the file's order.</summary>
    public IReadOnlyList<FeedRules> Feeds { get; init; } = FeedRules.Usual;

    public DedupRules Dedup { get; init; } = new();

    /// <summary>The source with this id, or null.</summary>
    public Source? Source(string id) => Sources.FirstOrDefault(source => source.Id == id);
}
