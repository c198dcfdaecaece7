using System.Globalization;

namespace Aggregator.Reading.Dates;

/// <summary>A date taken apart, in whatever calendar it was written.</summary>
internal record struct DateParts
{
    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar Hijri = new();

    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public Calendar Calendar { get; set; }

    public int? Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    /// <summary>null: that of the zone.</summary>
    public TimeSpan? Offset { get; set; }

    /// <summary>The zone that the date names by its place ("Europe/Berlin"); null: the source's.</summary>
    public TimeZoneInfo? Zone { get; set; }

    /// <summary>The moment; null when there is no such day or time.</summary>
    public readonly ItemDate? In(TimeZoneInfo zone)
    {
        if (Gregorian() is not { } day || Hour is < 0 or > 24 || Minute is < 0 or > 59 || Second is < 0 or > 60)
        {
            return null;
        }

        // 24:00 is the next midnight; a leap second is the next second.
        var ticks = day.Ticks + new TimeSpan(Hour ?? 0, Minute, Second).Ticks;
        if (ticks > DateTime.MaxValue.Ticks || ticks < TimeSpan.TicksPerDay)
        {
            return null;
        }

        var local = new DateTime(ticks, DateTimeKind.Unspecified);
        var offset = Offset ?? (Zone ?? zone).GetUtcOffset(local);
        return offset.Duration() > TimeSpan.FromHours(14) || ticks - offset.Ticks is < 0 or > 3155378975999999999
            ? null
            : new ItemDate(new DateTimeOffset(local, offset), Hour is not null);
    }

    private readonly DateTime? Gregorian()
    {
        var (year, month, day) = (Year ?? 0, Month ?? 1, Day ?? 1);
        try
        {
            return year switch
            {
                _ when Calendar == Calendar.Persian => Persian.ToDateTime(year, month, day, 0, 0, 0, 0),
                _ when Calendar == Calendar.Hijri => Hijri.ToDateTime(year, month, day, 0, 0, 0, 0),
                >= 1600 and <= 2399 => new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified),
                // Thailand counts from the Buddha, Iran from the Hijra by the sun, others by the moon.
                >= 2400 and <= 2700 => new DateTime(year - 543, month, day, 0, 0, 0, DateTimeKind.Unspecified),
                >= 1300 and <= 1429 => Persian.ToDateTime(year, month, day, 0, 0, 0, 0),
                >= 1430 and <= 1500 => Hijri.ToDateTime(year, month, day, 0, 0, 0, 0),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // 31 June, month 13: the calendars have no way to ask.
        }
    }
}
