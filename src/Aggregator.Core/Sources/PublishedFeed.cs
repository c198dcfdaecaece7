namespace Aggregator.Sources;

/// <summary>One feed of those that the catalog publishes, with all conditions that a story must meet.</summary>
public sealed record PublishedFeed
{
    /// <summary>Without slashes at its ends, as in "member/asoiu".</summary>
    public required string Path { get; init; }

    public required FeedKind Kind { get; init; }

    /// <summary>The member's, topic's or group's id, the country's or language's code; null for one without a
    /// placeholder.</summary>
    public string? Value { get; init; }

    /// <summary>As written, or what the member, topic or group is called; null: only the code is known.</summary>
    public string? Title { get; init; }

    public int MinCarriers { get; init; } = 1;

    /// <summary>Ids of members, of groups those of their members; null: any.</summary>
    public IReadOnlySet<string>? Members { get; init; }

    /// <summary>null: any.</summary>
    public IReadOnlySet<string>? Countries { get; init; }

    /// <summary>null: any.</summary>
    public IReadOnlySet<string>? Languages { get; init; }

    /// <summary>Ids of topics; null: any.</summary>
    public IReadOnlySet<string>? Topics { get; init; }
}
