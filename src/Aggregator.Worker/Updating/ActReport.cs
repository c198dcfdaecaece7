using System.Text.Json.Serialization;
using Aggregator.Stories.Acts;

namespace Aggregator.Updating;

/// <summary>What came of an admin's order, as commands print it and the socket carries it.</summary>
public sealed record ActReport
{
    /// <summary>A sentence; nothing was done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Refused { get; init; }

    public EditorialAct? Act { get; init; }

    /// <summary>The act that an undo took back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EditorialAct? Undone { get; init; }

    /// <summary>The stories that it changed, as they are now.</summary>
    public IReadOnlyList<StoryLine> Stories { get; init; } = [];
}
