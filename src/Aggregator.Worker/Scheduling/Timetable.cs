using Aggregator.Polling;
using Aggregator.Sources;

namespace Aggregator.Scheduling;

/// <summary>When the schedule visits a source: as its saved state says, first at a moment of its own.</summary>
internal static class Timetable
{
    /// <summary>First visits are spread over so much, and never over more than the source's own <c>every</c>.</summary>
    private static readonly TimeSpan LongestSpread = TimeSpan.FromSeconds(60);

    /// <summary>The moment of the next visit; it may have passed. null: the schedule leaves the source alone.</summary>
    public static DateTimeOffset? Next(Source source, SourceState state, DateTimeOffset now)
    {
        var today = Outlook.For(state, source);
        if (!source.Enabled || today.IsGoneForEver()) return null;
        if (today.NextVisit is not { } next) return now + FirstWait(source);
        if (WasClockSetBack(today, now)) return now + source.Every;

        // The catalog may have made every shorter since the state was saved.
        var usual = today is { Failures: 0, LastVisit: { } last }
            ? Cadence.AfterSuccess(source, last, today.Ttl, today.NotBefore)
            : next;
        return usual < next ? usual : next;
    }

    /// <summary>True when the schedule may visit the source now; a first visit may be early.</summary>
    public static bool IsDue(Source source, SourceState state, DateTimeOffset now)
    {
        var today = Outlook.For(state, source);
        var isOpen = today.NextVisit is null || WasClockSetBack(today, now);
        return Next(source, state, now) is { } next && (isOpen || next <= now);
    }

    /// <summary>What politeness counts by: scheme, host and port.</summary>
    public static string Origin(Source source) => source.Url.GetLeftPart(UriPartial.Authority).ToLowerInvariant();

    // What was reckoned from a moment that is yet to come could lie years away.
    private static bool WasClockSetBack(SourceState state, DateTimeOffset now) => state.LastVisit > now;

    // Spread by the id, which no restart changes.
    private static TimeSpan FirstWait(Source source) =>
        Cadence.Spread(source.Id) * (source.Every < LongestSpread ? source.Every : LongestSpread);
}
