namespace Aggregator.Stories.Acts;

/// <summary>What the store knows at the moment at which an act is decided.</summary>
public sealed record Archive
{
    /// <summary>The story with this id, hidden and merged ones too; null when there is none.</summary>
    public required Func<string, Story?> Story { get; init; }

    /// <summary>All acts ever, by number.</summary>
    public required IReadOnlyList<EditorialAct> Acts { get; init; }

    /// <summary>Mints the next free story id for this moment of entering.</summary>
    public required Func<DateTimeOffset, string> NewStoryId { get; init; }

    /// <summary>Under which atom:ids are minted without an idAuthority.</summary>
    public required string IdBase { get; init; }
}
