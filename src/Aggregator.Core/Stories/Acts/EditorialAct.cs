using System.Text.Json.Serialization;

namespace Aggregator.Stories.Acts;

/// <summary>What an admin did to stories: who, when and why. Kept for ever, also when it was undone.</summary>
public sealed record EditorialAct
{
    /// <summary>Counts from 1.</summary>
    public required int Number { get; init; }

    public required ActKind Kind { get; init; }

    /// <summary>The story that it was done to: of a merge the one that stays, of a split the one that was split.</summary>
    public required string StoryId { get; init; }

    /// <summary>Of a merge the story that became an alias, of a split the one that the carriers left for; else
    /// null.</summary>
    public string? OtherId { get; init; }

    /// <summary>Of a retitle.</summary>
    public string? Title { get; init; }

    /// <summary>The carriers that a split moved.</summary>
    public IReadOnlyList<CopyName> Copies { get; init; } = [];

    /// <summary>The aliases that a merge's other story brought along.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Of an undo: the number of the act that it takes back.</summary>
    public int? Undoes { get; init; }

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public string? Why { get; init; }

    /// <summary>The number of the undo that took it back; null while it holds.</summary>
    public int? UndoneBy { get; init; }

    [JsonIgnore]
    public bool Holds => UndoneBy is null && Kind is not ActKind.Undo;
}
