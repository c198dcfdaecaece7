using System.Globalization;

namespace Aggregator.Reading.Dates;

/// <summary>Time zones as dates name them.</summary>
internal static class ZoneNames
{
    // RFC 822, 5; then what servers of the members' countries print. Ambiguous ones are read as RFC 822 has them.
    private static readonly (double Hours, string Names)[] Zones =
    [
        (-12, "M"),
        (-10, "HST"),
        (-9, "AKST"),
        (-8, "PST PT AKDT"),
        (-7, "MST PDT MT"),
        (-6, "CST MDT CT"),
        (-5, "EST CDT ET"),
        (-4, "EDT AST AT"),
        (-3.5, "NST"),
        (-3, "ADT BRT ART"),
        (-2.5, "NDT"),
        (-2, "BRST"),
        (-1, "A"),
        (0, "Z UT UTC GMT WET UCT"),
        // RFC 822 had the signs of the military zones wrong: RFC 5322, 4.3, reads all but these as unknown.
        (0, "B C D E F G H I K L O P Q R S T U V W X"),
        (1, "BST WEST CET MET MEZ N"),
        (2, "CEST MEST MESZ EET SAST IDT CAT"),
        (3, "EEST TRT MSK EAT"),
        (3.5, "IRST"),
        (4, "MSD AZT GST AMT GET SAMT"),
        (4.5, "AFT"),
        (5, "PKT UZT TMT TJT YEKT"),
        (5.5, "IST"),
        (5.75, "NPT"),
        (6, "ALMT KGT OMST"),
        (7, "ICT WIB KRAT HOVT"),
        (8, "HKT SGT MYT PHT ULAT IRKT AWST WITA"),
        (9, "JST KST YAKT"),
        (10, "VLAT AEST"),
        (11, "AEDT"),
        (12, "NZST Y"),
        (13, "NZDT"),
    ];

    private static readonly Dictionary<string, double> Hours = Zones
        .SelectMany(zone => zone.Names.Split(' ').Select(name => (name, zone.Hours)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>How far east of Greenwich: a name, "+0300", "+03:00", "+3", "GMT+3"; null when it is none.</summary>
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
        var digits = text[1..].TrimStart();
        var comment = digits.IndexOfAny(' ', '(');
        digits = (comment < 0 ? digits : digits[..comment]).Trim();
        var colon = digits.IndexOfAny(':', '.');
        var split = colon >= 0 ? colon : digits.Length >= 3 ? digits.Length - 2 : digits.Length;
        var minutes = digits[split..].TrimStart(":.");
        if (!int.TryParse(digits[..split], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(
                minutes.IsEmpty ? "0" : minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || hour > 14 || minute > 59)
        {
            return null;
        }

        var offset = new TimeSpan(hour, minute, 0);
        return text[0] == '-' ? -offset : offset;
    }
}
