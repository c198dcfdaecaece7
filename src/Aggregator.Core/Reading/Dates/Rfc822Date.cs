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
        if (!Number(ref rest, 2, out var day) || !Word(ref rest, out var month) || !Number(ref rest, 4, out var year)
            || EnglishMonth.Find(month) is not { } number || year < 1_000)
        {
            return null;
        }

        var parts = new DateParts { Year = year, Month = number, Day = day };
        if (rest.IsEmpty)
        {
            return parts;
        }

        if (!Number(ref rest, 2, out var hour) || !Colon(ref rest) || !Number(ref rest, 2, out var minute))
        {
            return null;
        }

        (parts.Hour, parts.Minute) = (hour, minute);
        if (Colon(ref rest))
        {
            if (!Number(ref rest, 2, out var second))
            {
                return null;
            }

            parts.Second = second;
        }

        parts.Offset = rest.IsEmpty ? null : ZoneNames.Offset(rest);
        return rest.IsEmpty || parts.Offset is not null ? parts : null;
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

    private static bool Colon(ref ReadOnlySpan<char> text)
    {
        var found = text.StartsWith(':');
        text = found ? text[1..] : text;
        return found;
    }
}
