namespace Aggregator.Stories.Acts;

/// <summary>What an admin asks for, not yet judged.</summary>
public sealed record ActOrder
{
    public required ActKind Kind { get; init; }

    /// <summary>The story's id; null for an undo.</summary>
    public string? Story { get; init; }

    /// <summary>Of a merge: the other story's id.</summary>
    public string? Other { get; init; }

    /// <summary>Of a split: the carriers that leave, by their source's id or their address.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Of a retitle.</summary>
    public string? Title { get; init; }

    /// <summary>Of an undo: which act; null: the newest that holds.</summary>
    public int? Number { get; init; }

    public required string By { get; init; }

    public string? Why { get; init; }
}
