using System.Globalization;

namespace Aggregator.Reading.Dates;

/// <summary>
/// Reads a text that is meant to be a date, as feeds and attributes have it: RFC 822, ISO 8601 and seconds since 1970
/// first, then whatever <see cref="PageDates"/> makes of it.
/// </summary>
public static class DateReader
{
    private const int Longest = 200;

    /// <summary>The date that a text states; null when it states none.</summary>
    /// <param name="text">The date, with or without words around it.</param>
    /// <param name="zone">Where it is read when it names no zone.</param>
    /// <param name="language">BCP 47: settles what 03/04/2020 means; null: the day comes first.</param>
    public static ItemDate? Read(string? text, TimeZoneInfo zone, string? language = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        var trimmed = text.AsSpan().Trim();
        return (Rfc822Date.Read(trimmed) ?? IsoDate.Read(trimmed) ?? Stamp(trimmed)) is { } parts
            ? parts.In(zone)
            : PageDates.Read(text, new DateContext { Language = language, Zone = zone });
    }

    // Seconds or milliseconds since 1970.
    private static DateParts? Stamp(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13)
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp))
        {
            return null;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? stamp * 1_000 : stamp);
        return new DateParts
        {
            Year = at.Year,
            Month = at.Month,
            Day = at.Day,
            Hour = at.Hour,
            Minute = at.Minute,
            Second = at.Second,
            Offset = TimeSpan.Zero,
        };
    }
}
