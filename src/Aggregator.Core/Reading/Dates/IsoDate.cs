using System.Globalization;

namespace Aggregator.Reading.Dates;

/// <summary>ISO 8601 in all the forms that feeds use, RFC 3339 and W3CDTF among them.</summary>
internal static class IsoDate
{
    /// <summary>Takes a text apart that is an ISO 8601 date and nothing else; null for any other.</summary>
    public static DateParts? Read(ReadOnlySpan<char> text)
    {
        var parts = new DateParts();
        var year = Digits(text, 0);
        var rest = year switch
        {
            8 => Compact(text, ref parts),
            7 => DayOfYear(Number(text[..4]), Number(text[4..7]), text[7..], ref parts),
            4 when IsWeek(text) => Week(text, ref parts),
            4 => Extended(text, ref parts),
            _ => default,
        };
        if (parts.Year is not (>= 1600 and <= 2399))
        {
            return null;
        }

        rest = rest.Trim();
        if (rest.IsEmpty)
        {
            return parts;
        }

        if (rest[0] is 'T' or 't' or '_' or ',')
        {
            rest = rest[1..].TrimStart();
        }

        return Time(rest, ref parts) ? parts : null;
    }

    private static ReadOnlySpan<char> Compact(ReadOnlySpan<char> text, ref DateParts parts)
    {
        parts.Year = Number(text[..4]);
        parts.Month = Number(text[4..6]);
        parts.Day = Number(text[6..8]);
        return text[8..];
    }

    private static ReadOnlySpan<char> Extended(ReadOnlySpan<char> text, ref DateParts parts)
    {
        var year = Number(text[..4]);
        var rest = text[4..];
        if (rest.IsEmpty)
        {
            parts.Year = year;
            return rest;
        }

        if (rest[0] != '-' && rest[0] != '/' && rest[0] != '.')
        {
            return rest;
        }

        var separator = rest[0];
        rest = rest[1..];
        var month = Digits(rest, 0);
        if (month == 3 && separator == '-') // 2020-335
        {
            return DayOfYear(year, Number(rest[..3]), rest[3..], ref parts);
        }

        if (month is not (1 or 2))
        {
            return rest;
        }

        parts.Year = year;
        parts.Month = Number(rest[..month]);
        rest = rest[month..];
        if (rest.IsEmpty || rest[0] != separator || Digits(rest, 1) is not (1 or 2))
        {
            return rest;
        }

        var length = Digits(rest, 1);
        parts.Day = Number(rest.Slice(1, length));
        return rest[(length + 1)..];
    }

    private static ReadOnlySpan<char> DayOfYear(int year, int day, ReadOnlySpan<char> rest, ref DateParts parts)
    {
        if (day is >= 1 and <= 366 && year > 0)
        {
            Set(ref parts, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1));
        }

        return rest;
    }

    private static bool IsWeek(ReadOnlySpan<char> text) =>
        text.Length > 6 && (text[4] == 'W' || (text[4] == '-' && text[5] == 'W'));

    // 2020-W49-1, 2020W491: the day of the week of the year; without it the week's Monday.
    private static ReadOnlySpan<char> Week(ReadOnlySpan<char> text, ref DateParts parts)
    {
        var year = Number(text[..4]);
        var rest = text[(text.IndexOf('W') + 1)..];
        if (Digits(rest, 0) is not (2 or 3) || year is < 1600 or > 2399)
        {
            return rest;
        }

        var (week, day, length) = (Number(rest[..2]), 1, 2);
        var hyphen = rest.Length > 3 && rest[2] == '-' ? 1 : 0;
        if (Digits(rest, 2 + hyphen) == 1)
        {
            day = rest[2 + hyphen] - '0';
            length = 3 + hyphen;
        }

        if (week is >= 1 and <= 53 && day is >= 1 and <= 7)
        {
            Set(ref parts, ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)));
        }

        return rest[length..];
    }

    private static void Set(ref DateParts parts, DateTime day) =>
        (parts.Year, parts.Month, parts.Day) = (day.Year, day.Month, day.Day);

    private static bool Time(ReadOnlySpan<char> text, ref DateParts parts)
    {
        var digits = Digits(text, 0);
        if (digits is 4 or 6)
        {
            parts.Hour = Number(text[..2]);
            parts.Minute = Number(text[2..4]);
            parts.Second = digits == 6 ? Number(text[4..6]) : 0;
            text = text[digits..];
        }
        else if (digits is 1 or 2)
        {
            parts.Hour = Number(text[..digits]);
            text = text[digits..];
            if (!Next(ref text, ':', out var minute))
            {
                return parts.Hour is not null && Zone(text, ref parts) && parts.Offset is not null;
            }

            parts.Minute = minute;
            parts.Second = Next(ref text, ':', out var second) ? second : 0;
        }
        else
        {
            return false;
        }

        if (!text.IsEmpty && text[0] is '.' or ',' or ':')
        {
            text = text[(1 + Digits(text, 1))..];
        }

        return Zone(text, ref parts);
    }

    private static bool Zone(ReadOnlySpan<char> text, ref DateParts parts)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return true;
        }

        parts.Offset = ZoneNames.Offset(text);
        return parts.Offset is not null;
    }

    private static bool Next(ref ReadOnlySpan<char> text, char separator, out int number)
    {
        number = 0;
        if (text.IsEmpty || text[0] != separator || Digits(text, 1) is not (1 or 2) || text.Length < 2)
        {
            return false;
        }

        var length = Digits(text, 1);
        number = Number(text.Slice(1, length));
        text = text[(length + 1)..];
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
