namespace Aggregator.Reading.Dates;

/// <summary>Dates that stand alone, in pieces or without a year: 20260317, 17 2026-03, 03-17 2026, [03-17].</summary>
internal static class SplitDates
{
    /// <summary>The date that all numbers of a text make up; null when it says anything else.</summary>
    public static DateSighting? In(DateScan scan)
    {
        var numbers = new List<int>();
        for (var at = 0; at < scan.Lexemes.Count && numbers.Count < 4; at++)
        {
            if (scan[at].Kind == LexemeKind.Number)
            {
                numbers.Add(at);
            }
            else if (scan[at].Kind != LexemeKind.Time && !scan[at].Is(WordKinds.Glue)
                && !NumericDates.IsSeparator(scan[at])
                && scan[at].Sign is not ('[' or ']' or '(' or ')' or '（' or '）'))
            {
                return null;
            }
        }

        return numbers.Count switch
        {
            1 => Compact(scan, numbers[0]),
            2 => Short(scan, numbers[0], numbers[1]),
            3 => Split(scan, numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
    }

    // 03-17: only where the month always comes first and no money is written so.
    private static DateSighting? Short(DateScan scan, int month, int day) =>
        NumericDates.IsYearFirst(scan.Context) && scan[month] is { Digits: 2, Value: >= 1 and <= 12 }
        && scan[day] is { Digits: 2, IsDay: true, IsSpaced: false } && day == month + 2
        && NumericDates.IsSeparator(scan[month + 1])
            ? new DateSighting(new DateParts { Month = scan[month].Value, Day = scan[day].Value }, month, day)
            : null;

    private static DateSighting? Split(DateScan scan, int first, int second, int third)
    {
        var isMiddle = scan[second].IsYear;
        if (!isMiddle && !scan[first].IsYear && !scan[third].IsYear)
        {
            return null;
        }

        return !scan[third].IsSpaced && !scan[second].IsSpaced ? null
            : isMiddle ? Made(scan, scan[second], scan[third], scan[first], first, third)
            : scan[first].IsYear ? Made(scan, scan[first], scan[second], scan[third], first, third)
            : scan[first].Value <= 12 && (scan[second].Value > 12 || NumericDates.IsYearFirst(scan.Context))
                ? Made(scan, scan[third], scan[first], scan[second], first, third)
                : Made(scan, scan[third], scan[second], scan[first], first, third);
    }

    private static DateSighting? Made(DateScan scan, Lexeme year, Lexeme month, Lexeme day, int first, int last)
    {
        var parts = new DateParts { Month = month.Value, Day = day.Value };
        return month.Value is >= 1 and <= 12 && day.IsDay
            && DateYears.Place(year, null, Calendar.ByYear, scan.Context, ref parts)
            ? new DateSighting(parts, first, last)
            : null;
    }

    // 20201130
    private static DateSighting? Compact(DateScan scan, int at)
    {
        var number = scan[at].Value;
        var parts = new DateParts
        {
            Year = number / 10_000,
            Month = number / 100 % 100,
            Day = number % 100,
            Calendar = Calendar.Gregorian,
        };
        return scan[at].Digits == 8 && NumericDates.IsRecent(parts.Year, scan.Context) && parts.Month is >= 1 and <= 12
            ? new DateSighting(parts, at, at)
            : null;
    }
}
