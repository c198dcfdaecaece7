namespace Aggregator.Reading.Dates;

/// <summary>What is known where a date is read.</summary>
public sealed record DateContext
{
    /// <summary>BCP 47; settles words that mean different months and which number comes first. null: unknown.</summary>
    public string? Language
    {
        get;
        init => (field, Speech) = (value, value?.Split('-')[0].ToLowerInvariant());
    }

    /// <summary>Where a date is read that names no zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>When the page was seen, for "2 hours ago" and dates without a year; null: those are no dates.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether 03/04/2020 is in April, found by <see cref="DayOrder"/>; null: as in the language.</summary>
    public bool? DayFirst { get; init; }

    internal string? Speech { get; private init; }
}
