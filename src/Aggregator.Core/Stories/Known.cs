namespace Aggregator.Stories;

/// <summary>What the store knows of a batch of items at the moment of deciding.</summary>
public sealed record Known
{
    /// <summary>The ledger's rows of these items, by item key.</summary>
    public required IReadOnlyDictionary<string, LedgerRow> Ledger { get; init; }

    /// <summary>The stories that the ledger's rows or the shortlists lead to, by id.</summary>
    public required IReadOnlyDictionary<string, Story> Stories { get; init; }

    /// <summary>Item key to the ids of the stories that share lookup keys with the item: as <see cref="Shortlist"/>
    /// gives them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Candidates { get; init; }

    /// <summary>What a source repeats in its items; null when nothing is known of it.</summary>
    public required Func<string, Habits?> Habits { get; init; }

    /// <summary>The last stories that the source with this id carries, a bounded number: among them its twins' news find
    /// their other languages.</summary>
    public Func<string, IReadOnlyList<Story>> NewestOf { get; init; } = _ => [];

    /// <summary>How alike copies have to be.</summary>
    public Thresholds Thresholds { get; init; } = Thresholds.Chosen;

    /// <summary>Of the wished-for atom:ids, those that a story has or had.</summary>
    public required IReadOnlySet<string> TakenAtomIds { get; init; }

    /// <summary>Mints the next free story id for this moment of entering.</summary>
    public required Func<DateTimeOffset, string> NewStoryId { get; init; }

    /// <summary>Under which atom:ids are minted without an idAuthority.</summary>
    public required string IdBase { get; init; }
}
