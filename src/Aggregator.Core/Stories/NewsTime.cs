using Aggregator.Reading;

namespace Aggregator.Stories;

/// <summary>When a piece of news was published, as far as its source can be believed.</summary>
public static class NewsTime
{
    private static readonly DateTimeOffset Oldest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The source's date if it lies between 2000 and first seen, else first seen; a mere day is midnight in
    /// the
    /// source's zone, or first seen when that is the same day. UTC, whole seconds.</summary>
    public static DateTimeOffset Published(Item item, TimeZoneInfo zone, DateTimeOffset firstSeen)
    {
        if ((item.Published ?? item.Updated) is not { } date) return Whole(firstSeen);
        if (!date.HasTime && Day(date.At, zone) == Day(firstSeen, zone)) return Whole(firstSeen);
        return date.At >= Oldest && date.At <= firstSeen ? Whole(date.At) : Whole(firstSeen);
    }

    /// <summary>Whether the item says that it was published before this moment; a mere day has to be over by
    /// then.</summary>
    internal static bool IsBefore(RawItem item, DateTimeOffset moment) =>
        (item.Published ?? item.Updated) is { } date && (date.HasTime ? date.At : date.At.AddDays(1)) <= moment;

    private static DateTime Day(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).Date;

    /// <summary>UTC, cut to whole seconds, as feeds write it.</summary>
    internal static DateTimeOffset Whole(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }
}
