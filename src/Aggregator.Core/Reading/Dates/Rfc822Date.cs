using System.Globalization;

namespace Aggregator.Reading.Dates;

/// <summary>The everyday date of RSS (RFC 822, 5), read without detours; any other is left to PageDates.</summary>
internal static class Rfc822Date
{
    /// <summary>Takes "Mon, 30 Nov 2020 05:15:00 +0000" apart; null for anything that is not this form.</summary>
    public static DateParts? Read(ReadOnlySpan<char> text)
    {
        var comma = text[..Math.Min(text.Length, 12)].IndexOf(',');
        var rest = text[(comma + 1)..].TrimStart();
        if (!Number(ref rest, 2, out var day) || !Skip(ref rest, '/') || !Word(ref rest, out var month)
            || !Skip(ref rest, '/') || !Number(ref rest, 4, out var year)
            || EnglishMonth.Find(month) is not { } number || year < 1_000)
        {
            return null;
        }

        Skip(ref rest, ':'); // 30/Nov/2020:05:15:00, as web servers write it.
        var parts = new DateParts { Year = year, Month = number, Day = day };
        if (rest.IsEmpty)
        {
            return parts;
        }

        if (!Time(ref rest, ref parts))
        {
            return null;
        }

        if (rest.Contains('/') && !rest.ContainsAnyInRange('0', '9'))
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(rest.ToString(), out var zone)
                ? parts with { Zone = zone }
                : null;
        }

        parts.Offset = rest.IsEmpty ? null : ZoneNames.Offset(rest);
        return rest.IsEmpty || parts.Offset is not null ? parts : null;
    }

    // 05:15, 05:15:00, also with points or, when there are seconds, hyphens.
    private static bool Time(ref ReadOnlySpan<char> rest, ref DateParts parts)
    {
        if (!Number(ref rest, 2, out var hour) || rest.IsEmpty || rest[0] is not (':' or '.' or '-'))
        {
            return false;
        }

        var separator = rest[0];
        rest = rest[1..];
        if (!Number(ref rest, 2, out var minute))
        {
            return false;
        }

        (parts.Hour, parts.Minute) = (hour, minute);
        if (rest.IsEmpty || rest[0] != separator)
        {
            return separator != '-';
        }

        rest = rest[1..];
        var hasSeconds = Number(ref rest, 2, out var second);
        parts.Second = second;
        return hasSeconds;
    }

    private static bool Number(ref ReadOnlySpan<char> text, int most, out int number)
    {
        var length = 0;
        while (length < text.Length && length < most && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        var isNumber = int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        var isWhole = length == text.Length || !char.IsAsciiDigit(text[length]);
        text = text[length..].TrimStart(' ');
        return isNumber && isWhole;
    }

    private static bool Word(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        word = text[..length];
        text = text[length..].TrimStart(' ');
        return length > 2;
    }

    // Steps over the sign when it is there; never fails.
    private static bool Skip(ref ReadOnlySpan<char> text, char sign)
    {
        text = text.StartsWith(sign) ? text[1..] : text;
        return true;
    }
}
