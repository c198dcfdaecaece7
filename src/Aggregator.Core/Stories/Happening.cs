namespace Aggregator.Stories;

/// <summary>Something that happened to a story, with all that is needed to say why.</summary>
public sealed record Happening
{
    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required HappeningKind Kind { get; init; }

    /// <summary>A sentence or a clause.</summary>
    public required string Reason { get; init; }

    /// <summary>The source whose item was decided on; null for an act.</summary>
    public string? SourceId { get; init; }

    /// <summary>By what the copies were found and compared, in words; null when it played no part.</summary>
    public string? Evidence { get; init; }

    /// <summary>What was other before, "title: ..."; null when nothing that is worth telling.</summary>
    public string? Before { get; init; }

    /// <summary>The stories nearest to it that it stayed apart from.</summary>
    public IReadOnlyList<NearMiss>? Misses { get; init; }

    /// <summary>The number of the admin's act; null when the program decided.</summary>
    public int? Act { get; init; }
}
