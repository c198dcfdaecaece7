namespace Aggregator.Reading;

/// <summary>What a document says of itself as a whole.</summary>
public sealed record FeedFacts
{
    /// <summary>"rss-2.0", "rss-1.0", "atom-1.0", "json-feed-1.1", "page" and so on.</summary>
    public required string Format { get; init; }

    public string? Title { get; init; }

    /// <summary>The site that the feed is of, absolute.</summary>
    public string? Link { get; init; }

    public string? Id { get; init; }

    public ItemDate? Published { get; init; }

    public ItemDate? Updated { get; init; }

    public string? Subtitle { get; init; }

    public string? Language { get; init; }

    public string? Rights { get; init; }

    public IReadOnlyList<Person> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? Image { get; init; }

    public string? Icon { get; init; }

    public string? Logo { get; init; }

    /// <summary>The shortest time between visits that the feed asks for (RSS ttl, sy:updatePeriod), or null.</summary>
    public TimeSpan? Ttl { get; init; }
}
