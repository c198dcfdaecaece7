namespace Aggregator.Sources;

/// <summary>What a source gets wrong and is to be read otherwise.</summary>
public sealed record FixRules
{
    public FixedId Id { get; init; }

    public FixedDates Dates { get; init; }

    /// <summary>The zone that its dates are really in, whatever they say; null: as they say.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>The character set that it is really in, whatever is declared; null: as its bytes show.</summary>
    public string? Charset { get; init; }
}
