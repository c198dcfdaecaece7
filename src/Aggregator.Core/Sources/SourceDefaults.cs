using Aggregator.Sources.Json;

namespace Aggregator.Sources;

/// <summary>What holds for a source that does not say otherwise.</summary>
internal sealed record SourceDefaults
{
    public required TimeSpan Every { get; init; }

    /// <summary>Where <see cref="Every"/> is written; null: nowhere.</summary>
    public LocatedValue? EveryAt { get; init; }

    public required TimeSpan AtMost { get; init; }

    public required TimeSpan ExpectEvery { get; init; }

    public required int InitialItems { get; init; }

    public required Republish Republish { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    public required HttpRules Http { get; init; }
}
