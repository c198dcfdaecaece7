using System.Globalization;

namespace Aggregator.Publishing;

/// <summary>Moments and days as the pages write them: in the page's language, in UTC, readable by machines too. Months
/// and weekdays come from our own words, so that no machine's culture changes a byte.</summary>
internal static class PageTime
{
    private const string Machine = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>24 November 2025</summary>
    public static Html Day(DateTimeOffset at, PageWords words) =>
        $"""<time datetime="{Text(at, "yyyy-MM-dd")}">{DayText(at, words)}</time>""";

    /// <summary>Monday</summary>
    public static string Weekday(DateTimeOffset at, PageWords words) =>
        words[PageWord.Weekdays].Split('|')[(int)at.UtcDateTime.DayOfWeek];

    /// <summary>24 November 2025, 13:40</summary>
    public static Html Moment(DateTimeOffset at, PageWords words) =>
        $"""<time datetime="{Text(at, Machine)}">{DayText(at, words)}, {Text(at, "HH:mm")}</time>""";

    /// <summary>2025-11-24 13:40, for tables.</summary>
    public static Html Short(DateTimeOffset at) =>
        $"""<time datetime="{Text(at, Machine)}">{Text(at, "yyyy-MM-dd HH:mm")}</time>""";

    /// <summary>When a story was published: the hour if that is the day it stands under, else the day.</summary>
    public static Html Published(DateTimeOffset at, bool sameDay, PageWords words)
    {
        var shown = sameDay ? Text(at, "HH:mm") : DayText(at, words);
        return $"""<time itemprop="datePublished" datetime="{Text(at, Machine)}">{shown}</time>""";
    }

    /// <summary>For programs: 2025-11-24T13:40:09Z</summary>
    public static string Exact(DateTimeOffset at) => Text(at, Machine);

    private static string DayText(DateTimeOffset at, PageWords words)
    {
        var day = at.UtcDateTime;
        return string.Concat(words[PageWord.Day].Select(letter => letter switch
        {
            'd' => Number(day.Day),
            'M' => words[PageWord.Months].Split('|')[day.Month - 1],
            'y' => Number(day.Year),
            _ => letter.ToString(),
        }));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at, string format) =>
        at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
