namespace Aggregator.Reading.Dates;

/// <summary>Dates whose month has a name: "30. November 2020", "2020 жылғы 30 қараша", 2020年11月30日.</summary>
internal static class NamedDates
{
    /// <summary>All of them in a text, also those without a year.</summary>
    public static IEnumerable<DateSighting> In(DateScan scan)
    {
        for (var at = 0; at < scan.Lexemes.Count; at++)
        {
            if (scan[at].Kind == LexemeKind.Month && At(scan, at) is { } sighting)
            {
                yield return sighting;
            }
        }
    }

    private static DateSighting? At(DateScan scan, int month)
    {
        var around = new Around(scan, month);
        var (day, year) = around.Roles();
        if (day < 0)
        {
            return null;
        }

        year = year < 0 ? YearOfRange(scan, month, day) : year;
        return Make(scan, month, FirstOfRange(scan, around, day), year);
    }

    private static DateSighting? Make(DateScan scan, int month, int day, int year)
    {
        var (first, last) = (Math.Min(month, day), Math.Max(month, day));
        var parts = new DateParts { Month = scan[month].Value, Day = scan[day].Value, Calendar = scan[month].Calendar };
        if (year < 0)
        {
            return new DateSighting(parts, first, last);
        }

        var isNear = year >= first - 8 && year <= last + 8;
        (first, last) = isNear ? (Math.Min(first, year), Math.Max(last, year)) : (first, last);
        return DateYears.Place(scan[year], scan.Era(first, last), parts.Calendar, scan.Context, ref parts)
            ? new DateSighting(parts, first, last)
            : null;
    }

    // 17-19 March: the day on which it begins.
    private static int FirstOfRange(DateScan scan, Around around, int day)
    {
        var earlier = day == around.Left ? around.Left2 : -1;
        return around.IsDay(earlier) && scan[earlier].Value < scan[day].Value && scan.IsRange(earlier, day)
            ? earlier
            : day;
    }

    // 28 February - 3 March 2020: the year stands at the end.
    private static int YearOfRange(DateScan scan, int month, int day)
    {
        var end = Math.Max(month, day);
        for (var at = end + 1; at < Math.Min(scan.Lexemes.Count, end + 6); at++)
        {
            if (scan[at].Kind == LexemeKind.Month && scan.IsRange(end, at) && scan[at].Value >= scan[month].Value)
            {
                var after = new Around(scan, at);
                return after.IsYear(after.Right) ? after.Right : after.IsYear(after.Right2) ? after.Right2 : -1;
            }
        }

        return -1;
    }
}
