using System.Globalization;

namespace Aggregator.Fetching;

/// <summary>Reads the seconds that headers and robots.txt name.</summary>
internal static class Seconds
{
    /// <summary>The span, at most <paramref name="most"/>; null when the text is no number, or below zero. Fractions
    /// are not HTTP, but do come.</summary>
    public static TimeSpan? Parse(ReadOnlySpan<char> text, TimeSpan most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, most.TotalSeconds))
            : null;
}
