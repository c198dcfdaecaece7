using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Reading.Dates;

/// <summary>Dates of numbers and words in any order: misused RFC 822, asctime, "30. November 2020", "11/30/20 5 PM".</summary>
internal static partial class WordDate
{
    private const int Timeout = 1_000;

    /// <summary>Takes a text apart; null when day, month and year are not all there.</summary>
    public static DateParts? Read(string text, TimeZoneInfo zone, string? language)
    {
        var parts = new DateParts();
        text = TakeTime(text, zone, ref parts, out var isTwelveHours);
        if (NumericDate().Match(text) is { Success: true } numbers)
        {
            Place(numbers, isTwelveHours || language is "en-US", ref parts);
        }
        else if (!PlaceNamed(text, ref parts))
        {
            return null;
        }

        return parts is { Year: not null, Month: not null, Day: not null } ? parts : null;
    }

    // Gives the text without its time and zone.
    private static string TakeTime(string text, TimeZoneInfo zone, ref DateParts parts, out bool isTwelveHours)
    {
        isTwelveHours = false;
        var time = ClockTime().Match(text);
        if (!time.Success)
        {
            return text;
        }

        parts.Hour = Number(time.Groups["hour"]);
        parts.Minute = Number(time.Groups["minute"]);
        parts.Second = Number(time.Groups["second"]);
        isTwelveHours = time.Groups["half"].Success || time.Groups["before"].Success;
        if (isTwelveHours && parts.Hour is >= 1 and <= 12)
        {
            var half = time.Groups["half"].Success ? time.Groups["half"].Value : time.Groups["before"].Value;
            parts.Hour = (parts.Hour % 12) + (IsAfternoon(half) ? 12 : 0);
        }

        var after = text[(time.Index + time.Length)..];
        if (ZoneAfter().Match(after) is { Success: true } found && Offset(found.Groups["zone"].Value, zone) is { } offset)
        {
            parts.Offset = offset;
            after = after[(found.Index + found.Length)..];
        }

        return $"{text[..time.Index]} {after}";
    }

    // In China CST is China's own time.
    private static TimeSpan? Offset(string name, TimeZoneInfo zone) =>
        name == "CST" && zone.BaseUtcOffset == TimeSpan.FromHours(8) ? zone.BaseUtcOffset : ZoneNames.Offset(name);

    private static bool IsAfternoon(string half) => half[0] is 'p' or 'P' or '下' or '午' && half != "午前" || half is "오후";

    private static void Place(Match numbers, bool isAmerican, ref DateParts parts)
    {
        if (numbers.Groups["year"].Success)
        {
            parts.Year = Number(numbers.Groups["year"]);
            parts.Month = Number(numbers.Groups["month"]);
            parts.Day = Number(numbers.Groups["day"]);
            return;
        }

        var (first, second) = (Number(numbers.Groups["first"]), Number(numbers.Groups["second"]));
        var monthFirst = second > 12 || (first <= 12 && isAmerican && numbers.Groups["separator"].Value == "/");
        (parts.Day, parts.Month) = monthFirst ? (second, first) : (first, second);
        parts.Year = Full(numbers.Groups["last"].Value);
    }

    private static bool PlaceNamed(string text, ref DateParts parts)
    {
        foreach (Match word in Words().Matches(text))
        {
            parts.Month ??= MonthNames.Find(word.Value);
        }

        foreach (Match digits in Digits().Matches(text))
        {
            if (digits.Length is > 2 and < 5 && parts.Year is null)
            {
                parts.Year = Full(digits.Value);
            }
            else if (digits.Length < 3 && parts.Day is null)
            {
                parts.Day = int.Parse(digits.Value, CultureInfo.InvariantCulture);
            }
            else if (digits.Length == 2 && parts.Year is null)
            {
                parts.Year = Full(digits.Value);
            }
        }

        return parts.Month is not null;
    }

    // RFC 2822, 4.3.
    private static int Full(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            <= 2 => year + (year < 50 ? 2000 : 1900),
            3 => year + 1900,
            _ => year,
        };
    }

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        (?<before>上午|下午|午前|午後|오전|오후)?\s*
        (?<![\d/.-])(?<hour>\d{1,2})
        (?:\s?[:h]\s?(?<minute>\d{2})(?:\s?:\s?(?<second>\d{2})(?:[.,:]\d+)?)?(?![\d/-])\s*(?<half>[ap]\.?m\b\.?)?
        |\s*(?<half>[ap]\.?m\b\.?))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ClockTime();

    [GeneratedRegex("""^\s*(?<zone>(?:GMT|UTC?|Z)?\s?[+-]\s?\d{1,2}(?::?\d{2})?|\(?[A-Za-z]{1,4}\)?)(?![\w/])""",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ZoneAfter();

    [GeneratedRegex("""
        (?<!\d)(?:(?<year>\d{4})\s?(?<s>[-/.])\s?(?<month>\d{1,2})\s?\k<s>\s?(?<day>\d{1,2})
        |(?<first>\d{1,2})\s?(?<separator>[-/.])\s?(?<second>\d{1,2})\s?\k<separator>\s?(?<last>\d{4}|\d{2}))(?!\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumericDate();

    [GeneratedRegex("""[\p{L}\p{M}\u200C'’ʼ]+""", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Words();

    [GeneratedRegex("""\d+""", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Digits();
}
