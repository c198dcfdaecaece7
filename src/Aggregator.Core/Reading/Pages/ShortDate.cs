using System.Globalization;
using Aggregator.Reading.Dates;

namespace Aggregator.Reading.Pages;

/// <summary>"19.11", "11-19": a day without a year, for lists in which every item has one.</summary>
internal static class ShortDate
{
    private const int Longest = 9;

    private static readonly HashSet<string> MonthFirst =
        new(["zh", "ja", "ko", "mn", "hu", "lt", "en-us"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The two numbers; null when the text is something else.</summary>
    public static (int First, int Second)? Parse(string text)
    {
        if (text.Length > Longest)
            return null;
        var plain = text.AsSpan().Trim("[]()【】 .");
        var sign = plain.IndexOfAny(".-/");
        return sign is 1 or 2 && Number(plain[..sign]) is { } first && Number(plain[(sign + 1)..].Trim()) is { } second
            && (first <= 12 || second <= 12)
            ? (first, second)
            : null;
    }

    /// <summary>By a number over 12 among them, else as the language does.</summary>
    public static bool IsDayFirst(IReadOnlyList<(int First, int Second)> days, string? language) =>
        days.Any(day => day.First > 12)
        || (!days.Any(day => day.Second > 12)
            && !(language is { } tag && (MonthFirst.Contains(tag) || MonthFirst.Contains(tag.Split('-')[0]))));

    /// <summary>The last such day before a visit; null when there is none.</summary>
    public static ItemDate? Before(DateTimeOffset now, (int First, int Second) day, bool dayFirst, TimeZoneInfo zone)
    {
        var (month, number) = dayFirst ? (day.Second, day.First) : (day.First, day.Second);
        for (var year = now.Year + 1; year > now.Year - 5; year--)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{number:00}");
            if (DateReader.Read(text, zone) is { } date && date.At <= now.AddDays(1))
                return date;
        }
        return null;
    }

    private static int? Number(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.DecimalDigitNumber)
                return null;
            number = (number * 10) + (int)char.GetNumericValue(c);
        }
        return text.Length is 1 or 2 && number is > 0 and < 32 ? number : null;
    }
}
