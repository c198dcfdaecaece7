using System.Globalization;

namespace Aggregator.Fetching;

/// <summary>The three forms of an HTTP-date (RFC 9110, 5.6.7).</summary>
internal static class HttpDate
{
    private static readonly string[] Forms =
    [
        "dd MMM yyyy HH:mm:ss 'GMT'", // Sun, 06 Nov 1994 08:49:37 GMT
        "dd-MMM-yy HH:mm:ss 'GMT'",   // Sunday, 06-Nov-94 08:49:37 GMT
        "MMM d HH:mm:ss yyyy",        // Sun Nov  6 08:49:37 1994
    ];

    /// <summary>The moment, or null when the text is no HTTP-date. A wrong day of the week is passed over.</summary>
    public static DateTimeOffset? Parse(string? text, DateTimeOffset now)
    {
        var day = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (day < 0)
            return null;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParseExact(text.AsSpan(day), Forms, YearsAround(now), utc, out var date)
            ? date
            : null;
    }

    // A two-digit year that looks more than 50 years ahead is in the past.
    private static DateTimeFormatInfo YearsAround(DateTimeOffset now)
    {
        var format = (DateTimeFormatInfo)DateTimeFormatInfo.InvariantInfo.Clone();
        format.Calendar = new GregorianCalendar { TwoDigitYearMax = now.Year + 50 };
        return format;
    }
}
