using System.Globalization;

namespace Aggregator.Commands;

/// <summary>A point in time as people write it on a command line: a day or an ISO 8601 time, UTC unless it
/// says.</summary>
internal static class Moment
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    public static DateTimeOffset? Parse(string text, Action<string> complain)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out var moment)) return moment;
        complain($"\"{text}\" is no time; write 2026-03-01 or 2026-03-01T12:00Z.");
        return null;
    }
}
