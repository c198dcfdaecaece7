using Aggregator.Sources;

namespace Aggregator.Polling;

/// <summary>When to come back to a source.</summary>
public static class Cadence
{
    /// <summary>A server in trouble is asked at least once a day.</summary>
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    /// <summary>After a visit that went well: <c>every</c>, or later if the feed (ttl) or the server asks for
    /// it.</summary>
    public static DateTimeOffset AfterSuccess(
        Source source, DateTimeOffset now, TimeSpan? ttl, DateTimeOffset? notBefore)
    {
        var wait = ttl > source.Every ? Shorter(ttl.Value, Longer(source.AtMost, source.Every)) : source.Every;
        return Later(now + wait, notBefore);
    }

    /// <summary>After the nth failure in a row: twice as long each time, up to a day, a little apart from others that
    /// failed with it.</summary>
    public static DateTimeOffset AfterFailure(
        Source source, DateTimeOffset now, int failures, DateTimeOffset? notBefore)
    {
        var doublings = Math.Clamp(failures - 1, 0, 20);
        var wait = Shorter(source.Every * Math.Pow(2, doublings), Longer(LongestBackOff, source.Every));
        return Later(now + (wait * (1 + (0.1 * Spread(source.Id)))), notBefore);
    }

    /// <summary>A stable number from 0 to 1 for the source, to keep what belongs to many from happening at
    /// once.</summary>
    public static double Spread(string sourceId)
    {
        // FNV-1a: stable over processes and machines, which string.GetHashCode is not.
        var hash = 2166136261u;
        foreach (var letter in sourceId) hash = (hash ^ letter) * 16777619u;
        // Ids that differ in their last letter alone lie close together until the bits are mixed (MurmurHash3's end).
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return (hash ^ (hash >> 16)) / (double)uint.MaxValue;
    }

    private static DateTimeOffset Later(DateTimeOffset moment, DateTimeOffset? other) =>
        other > moment ? other.Value : moment;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
