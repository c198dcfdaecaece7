namespace Aggregator.Stories;

/// <summary>One piece of news, however many members carry it; one entry in the published feeds.</summary>
public sealed record Story
{
    /// <summary>Short, for addresses and commands; sorts (ordinal) by the moment of entering.</summary>
    public required string Id { get; init; }

    /// <summary>The atom:id, for ever: stored, never recomputed.</summary>
    public required string AtomId { get; init; }

    /// <summary>Our first publication of it, UTC.</summary>
    public required DateTimeOffset Entered { get; init; }

    /// <summary>The source's date where it can be trusted; set once, UTC.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The last change worth a reader's second look, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>In the order of joining; never empty. A withdrawn one stays, flagged.</summary>
    public required IReadOnlyList<Carrier> Carriers { get; init; }

    /// <summary>Which carrier's words the feeds show: an index into <see cref="Carriers"/>.</summary>
    public int LeadIndex { get; init; }

    /// <summary>Counts every stored change, from 1.</summary>
    public int Revision { get; init; } = 1;

    [System.Text.Json.Serialization.JsonIgnore]
    public Carrier Lead => Carriers[LeadIndex];
}
