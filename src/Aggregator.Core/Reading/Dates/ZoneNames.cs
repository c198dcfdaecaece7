using System.Globalization;

namespace Aggregator.Reading.Dates;

/// <summary>Time zones as dates name them.</summary>
internal static class ZoneNames
{
    // RFC 822, 5; then what servers of the members' countries print. Ambiguous ones are read as RFC 822 has them.
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["UCT"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["ET"] = -5, ["CT"] = -6, ["MT"] = -7, ["PT"] = -8, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["BRT"] = -3, ["ART"] = -3, ["BST"] = 1, ["IST"] = 5.5, ["WEST"] = 1,
        ["CET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["SAST"] = 2, ["TRT"] = 3,
        ["MSK"] = 3, ["MSD"] = 4, ["AZT"] = 4, ["GST"] = 4, ["AMT"] = 4, ["GET"] = 4, ["SAMT"] = 4, ["IRST"] = 3.5,
        ["AFT"] = 4.5, ["PKT"] = 5, ["UZT"] = 5, ["TMT"] = 5, ["TJT"] = 5, ["YEKT"] = 5, ["ALMT"] = 6, ["KGT"] = 6,
        ["NPT"] = 5.75, ["OMST"] = 6, ["ICT"] = 7, ["WIB"] = 7, ["KRAT"] = 7, ["HOVT"] = 7, ["HKT"] = 8, ["SGT"] = 8,
        ["MYT"] = 8, ["PHT"] = 8, ["ULAT"] = 8, ["IRKT"] = 8, ["AWST"] = 8, ["WITA"] = 8, ["JST"] = 9, ["KST"] = 9,
        ["YAKT"] = 9, ["VLAT"] = 10, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
        ["A"] = -1, ["N"] = 1, ["M"] = -12, ["Y"] = 12,
    };

    /// <summary>How far east of Greenwich: a name, "+0300", "+03:00", "+3", "GMT+3"; null when it is none of these.</summary>
    public static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim("()");
        var sign = text.IndexOfAny('+', '-');
        if (sign < 0)
        {
            return Named(text);
        }

        var name = text[..sign].Trim();
        return name.IsEmpty || Named(name) == TimeSpan.Zero ? Numeric(text[sign..]) : null;
    }

    /// <summary>A zone by its name; null when it is none.</summary>
    public static TimeSpan? Named(ReadOnlySpan<char> name) =>
        name.Length <= 4 && Hours.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var hours)
            ? TimeSpan.FromHours(hours)
            : null;

    private static TimeSpan? Numeric(ReadOnlySpan<char> text)
    {
        var digits = text[1..];
        var comment = digits.IndexOfAny(' ', '(');
        digits = (comment < 0 ? digits : digits[..comment]).Trim();
        var colon = digits.IndexOf(':');
        var split = colon >= 0 ? colon : digits.Length >= 3 ? digits.Length - 2 : digits.Length;
        var minutes = digits[split..].TrimStart(':');
        if (!int.TryParse(digits[..split], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes.IsEmpty ? "0" : minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || hour > 14 || minute > 59)
        {
            return null;
        }

        var offset = new TimeSpan(hour, minute, 0);
        return text[0] == '-' ? -offset : offset;
    }
}
