namespace Aggregator.Stories.Acts;

/// <summary>What becomes of an admin's order: an act and all that it changes, or a refusal.</summary>
public sealed record ActOutcome
{
    /// <summary>Why nothing was done, in a sentence that says what to do; null when it was done.</summary>
    public string? Refused { get; private init; }

    /// <summary>What was done; null when refused.</summary>
    public EditorialAct? Act { get; init; }

    /// <summary>The stories as they are now; one of them may be new.</summary>
    public IReadOnlyList<Story> Stories { get; init; } = [];

    /// <summary>Items whose ledger rows lead to another story now.</summary>
    public IReadOnlyList<MovedItem> Moved { get; init; } = [];

    /// <summary>The act that an undo took back, as it is now.</summary>
    public EditorialAct? Undone { get; init; }

    public static ActOutcome Refuse(string reason) => new() { Refused = reason };
}
