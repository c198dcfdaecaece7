using System.Globalization;

namespace Aggregator.Publishing;

/// <summary>Moments and days as the pages write them: in English words, in UTC, readable by machines too.</summary>
internal static class PageTime
{
    /// <summary>24 November 2025</summary>
    public const string Day = "d MMMM yyyy";

    /// <summary>Monday</summary>
    public const string Weekday = "dddd";

    /// <summary>13:40</summary>
    public const string Clock = "HH:mm";

    /// <summary>24 Nov 2025, 13:40</summary>
    public const string Moment = "d MMM yyyy, HH:mm";

    public static Html Of(DateTimeOffset at, string format)
    {
        var machine = format is Day or Weekday ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'";
        return $"""<time datetime="{Text(at, machine)}">{Text(at, format)}</time>""";
    }

    private static string Text(DateTimeOffset at, string format) =>
        at.ToUniversalTime().ToString(format, CultureInfo.InvariantCulture);
}
