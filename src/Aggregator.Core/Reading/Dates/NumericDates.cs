using System.Buffers;

namespace Aggregator.Reading.Dates;

/// <summary>Dates of three numbers: 30.11.2020, 2020-11-30, 11/30/20, 1399/09/10.</summary>
internal static class NumericDates
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("-/.‐‑–−．／－");

    /// <summary>All of them in a text.</summary>
    public static IEnumerable<DateSighting> In(DateScan scan)
    {
        for (var at = 0; at < scan.Lexemes.Count; at++)
        {
            if (IsTriple(scan, at) && !scan.IsDenied(at) && Place(scan, at) is { } sighting)
            {
                yield return Extended(scan, sighting);
                at += 4;
            }
        }
    }

    /// <summary>The numbers of a date that leaves open which is the day; null for any other text.</summary>
    public static (int First, int Second, int Year)? DayAndMonth(string text)
    {
        if (!text.AsSpan().ContainsAny(Separators))
        {
            return null;
        }

        var scan = DateScan.Of(text, new DateContext());
        for (var at = 0; at < scan.Lexemes.Count; at++)
        {
            if (IsTriple(scan, at) && scan[at + 4].Digits == 4 && !scan.IsDenied(at))
            {
                return (scan[at].Value, scan[at + 2].Value, scan[at + 4].Value);
            }
        }

        return null;
    }

    // Three numbers with the same sign between, and no more of them.
    private static bool IsTriple(DateScan scan, int at)
    {
        if (!scan.Has(at + 4) || scan[at].Kind != LexemeKind.Number || scan[at + 2].Kind != LexemeKind.Number
            || scan[at + 4].Kind != LexemeKind.Number || !IsSeparator(scan[at + 1])
            || scan[at + 1].Sign != scan[at + 3].Sign)
        {
            return false;
        }

        var isOpen = scan[at + 1].IsSpaced || scan[at + 2].IsSpaced || scan[at + 3].IsSpaced || scan[at + 4].IsSpaced;
        var hasYear = scan[at].Digits == 4 || scan[at + 4].Digits == 4;
        return (hasYear || !isOpen) && !IsGluedBefore(scan, at) && !IsGluedBehind(scan, at + 4);
    }

    private static bool IsGluedBefore(DateScan scan, int at)
    {
        if (at == 0 || scan[at].IsSpaced)
        {
            // A telephone: 8 (727) 12-03-20.
            return at > 0 && scan[at + 4].Digits < 4 && scan[at].Digits < 4 && IsNumberBefore(scan, at);
        }

        return scan[at - 1].Kind switch
        {
            LexemeKind.Sign when scan[at - 1].Sign is '.' or '/' or ':' or '+' or '\\' =>
                at > 1 && !scan[at - 1].IsSpaced && scan[at - 2].Kind == LexemeKind.Number,
            LexemeKind.Other => scan[at - 1].End - scan[at - 1].Start < 4,
            LexemeKind.Number => true,
            _ => scan[at + 4].Digits < 4 && scan[at].Digits < 4 && IsNumberBefore(scan, at),
        };
    }

    private static bool IsNumberBefore(DateScan scan, int at)
    {
        var before = at - 1;
        while (before >= 0 && scan[before] is { Kind: LexemeKind.Sign, Sign: '(' or ')' or '-' or '+' })
        {
            before--;
        }

        return before >= 0 && scan[before].Kind == LexemeKind.Number;
    }

    private static bool IsGluedBehind(DateScan scan, int last)
    {
        if (!scan.Has(last + 1) || scan[last + 1].IsSpaced)
        {
            return false;
        }

        return scan[last + 1].Kind is LexemeKind.Other or LexemeKind.Number
            || (IsSeparator(scan[last + 1]) && scan.Has(last + 2)
                && scan[last + 2] is { Kind: LexemeKind.Number, IsSpaced: false });
    }

    /// <summary>Whether a lexeme is a sign that stands between the numbers of a date.</summary>
    public static bool IsSeparator(Lexeme lexeme) =>
        lexeme.Kind == LexemeKind.Sign && Separators.Contains(lexeme.Sign);

    private static DateSighting? Place(DateScan scan, int first)
    {
        var third = first + 4;
        foreach (var (year, month, day) in Orders(scan, first))
        {
            var parts = new DateParts { Month = month.Value, Day = day.Value };
            if (month is { Value: >= 1 and <= 12, Digits: <= 2 } && day.IsDay
                && DateYears.Place(year, scan.Era(first, third), Calendar.ByYear, scan.Context, ref parts)
                && (year.Digits == 4 || parts.Calendar != Calendar.Gregorian || IsRecent(parts.Year, scan.Context)))
            {
                return new DateSighting(parts, first, third);
            }
        }

        return null;
    }

    // Which number is what, the likeliest first.
    private static IEnumerable<(Lexeme Year, Lexeme Month, Lexeme Day)> Orders(DateScan scan, int first)
    {
        var (a, separator, b, c) = (scan[first], scan[first + 1].Sign, scan[first + 2], scan[first + 4]);
        if (a.Digits >= 3)
        {
            yield return (a, b, c);
            if (b.Value > 12)
            {
                yield return (a, c, b);
            }

            yield break;
        }

        if (c.Digits < 4 && IsYearFirst(scan.Context))
        {
            yield return (a, b, c);
        }

        if (c.Digits < 4 && !IsShort(scan, a.Digits + b.Digits, separator, c.Digits))
        {
            yield break;
        }

        var isDayFirst = scan.Context.DayFirst ?? (separator != '/' || !IsAmerican(scan));
        yield return isDayFirst ? (c, b, a) : (c, a, b);
        yield return isDayFirst ? (c, a, b) : (c, b, a);
        if (c.Digits < 4 && a.Value > 12)
        {
            yield return (a, b, c);
        }
    }

    // A year of two digits says little: 3.11.20 may be a version, and 3.11.20 by itself the third of November.
    private static bool IsShort(DateScan scan, int digits, char separator, int yearDigits) =>
        yearDigits == 2 && (digits == 4 || (scan.Others == 0 && (digits == 3 || separator == '/')));

    /// <summary>Whether a language writes 20.11.30 for 30 November 2020.</summary>
    public static bool IsYearFirst(DateContext context) =>
        context.Speech is "zh" or "ja" or "ko" or "hu" or "mn" or "fa" or "lt";

    // Who tells the time with AM and PM puts the month first.
    private static bool IsAmerican(DateScan scan) =>
        scan.Context.Language?.EndsWith("-US", StringComparison.OrdinalIgnoreCase) == true
        || (scan.Context.Speech is null or "en" && scan.Lexemes.Any(lexeme => lexeme.IsHalf));

    /// <summary>Whether news may be of this year.</summary>
    public static bool IsRecent(int? year, DateContext context) =>
        year >= 1990 && year <= (context.Now?.Year ?? 2040) + 1;

    // 17-19.03.2026 and 17.03-19.03.2026 are of their first day.
    private static DateSighting Extended(DateScan scan, DateSighting found)
    {
        var before = scan.Step(found.First, -1);
        if (before < 0 || !scan.IsRange(before, found.First) || !scan[before].IsDay
            || found.Parts.Day != scan[found.First].Value)
        {
            return found;
        }

        var isMonthToo = before >= 2 && IsSeparator(scan[before - 1]) && scan[before - 2].IsDay
            && scan[before].Value <= 12;
        var first = isMonthToo ? before - 2 : before;
        var (day, month) = (scan[first].Value, isMonthToo ? scan[before].Value : found.Parts.Month!.Value);
        return (month, day).CompareTo((found.Parts.Month!.Value, found.Parts.Day!.Value)) < 0
            ? found with { First = first, Parts = found.Parts with { Day = day, Month = month } }
            : found;
    }
}
