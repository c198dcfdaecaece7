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

    /// <summary>The ids of the sources that state the source's news in other languages: those that "twinOf" ties to it,
    /// whichever of them says so.</summary>
    public IReadOnlyList<string> TwinsOf(Source source)
    {
        var own = Sources.Where(other => other.Member.Id == source.Member.Id).ToList();
        if (own.All(other => other.TwinOf is null)) return [];
        var byId = own.DistinctBy(other => other.Id).ToDictionary(other => other.Id, StringComparer.Ordinal);
        var root = RootOf(source, byId);
        return [.. byId.Values.Where(other => other.Id != source.Id && RootOf(other, byId) == root).Select(other => other.Id)];
    }

    private static string RootOf(Source source, Dictionary<string, Source> byId)
    {
        // A chain in a circle is refused before there is a catalog; yet it must not hang.
        for (var steps = 0; steps < byId.Count && source.TwinOf is { } id && byId.TryGetValue(id, out var next); steps++)
            source = next;
        return source.Id;
    }
}
