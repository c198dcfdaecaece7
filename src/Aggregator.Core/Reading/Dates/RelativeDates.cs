namespace Aggregator.Reading.Dates;

/// <summary>Dates told from the visit: "2 hours ago", "yesterday, 14:30", "just now".</summary>
internal static class RelativeDates
{
    private const int MostYears = 30;
    /// <summary>Beside more other words it is no date: "today we celebrate".</summary>
    public const int FewWords = 4;

    /// <summary>All of them in a text, as moments in the zone of the page.</summary>
    public static IEnumerable<DateSighting> In(DateScan scan, DateTimeOffset now)
    {
        for (var at = 0; at < scan.Lexemes.Count; at++)
        {
            if (scan[at].Kind == LexemeKind.Relative && Moment(scan, at, now) is { } moment)
            {
                yield return new DateSighting(moment, at, at) { IsRelative = true };
            }
        }
    }

    private static DateParts? Moment(DateScan scan, int at, DateTimeOffset now)
    {
        var word = scan[at];
        if (word.Is(WordKinds.Ago))
        {
            return scan.Others <= FewWords ? Ago(word.Value, word.Unit, now) : null;
        }

        // "Today we celebrate" is no date; "Today" and "Today, 10:45" are.
        var hasTime = scan.Step(at, 1) is var next and > 0 && scan[next].Kind == LexemeKind.Time;
        return scan.Others > (hasTime ? FewWords : 0) ? null
            : word.Is(WordKinds.Now) ? Exact(now)
            : Day(now.AddDays(word.Value));
    }

    private static DateParts? Ago(int count, AgoUnit unit, DateTimeOffset now) => (unit, count) switch
    {
        (_, < 0) => null,
        (AgoUnit.Second, < 10_000) => Exact(now.AddSeconds(-count)),
        (AgoUnit.Minute, < 10_000) => Exact(now.AddMinutes(-count)),
        (AgoUnit.Hour, < 10_000) => Exact(now.AddHours(-count)),
        (AgoUnit.Day, < 10_000) => Day(now.AddDays(-count)),
        (AgoUnit.Week, < 1_000) => Day(now.AddDays(-7 * count)),
        (AgoUnit.Month, < 12 * MostYears) => Day(now.AddMonths(-count)),
        (AgoUnit.Year, <= MostYears) => Day(now.AddYears(-count)),
        _ => null,
    };

    private static DateParts Exact(DateTimeOffset at) =>
        Day(at) with { Hour = at.Hour, Minute = at.Minute, Second = at.Second, Offset = at.Offset };

    private static DateParts Day(DateTimeOffset at) =>
        new() { Year = at.Year, Month = at.Month, Day = at.Day, Calendar = Calendar.Gregorian };
}
