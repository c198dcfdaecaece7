namespace Aggregator.Stories;

/// <summary>What the editor can decide about an item.</summary>
public enum EditKind
{
    /// <summary>A new story.</summary>
    Add,

    /// <summary>One more carrier of a story.</summary>
    Join,

    /// <summary>A carrier's words changed.</summary>
    Update,

    /// <summary>Nothing changes but the ledger.</summary>
    Ignore,

    /// <summary>The source took its copy back.</summary>
    Withdraw,
}
