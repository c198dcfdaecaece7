using System.Text.Json.Serialization;

namespace Aggregator.Scheduling;

/// <summary>One step of a round, for whoever looks on: how many visits there will be, a visit's end, or why there is
/// no round.</summary>
internal sealed record RoundLine
{
    /// <summary>The first line of a round: so many sources are visited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Planned { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VisitReport? Visited { get; init; }

    /// <summary>A sentence; nothing was visited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Refused { get; init; }
}
