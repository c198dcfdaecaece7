using System.Globalization;
using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>A text of what resembles JSON: where it ends is told by what comes after the quote.</summary>
internal static class JsonText
{
    private const int LongestName = 64;

    /// <summary>Reads the text that begins with the quote at this place, and moves behind it.</summary>
    public static string Read(string json, ref int at, bool isInObject, bool isName)
    {
        var text = new StringBuilder();
        for (at++; at < json.Length;)
        {
            var rest = json.AsSpan(at);
            var length = rest.IndexOfAny('"', '\\');
            text.Append(length < 0 ? rest : rest[..length]);
            at = length < 0 ? json.Length : at + length;
            if (length >= 0 && json[at] == '\\')
            {
                AppendEscape(json, ref at, text);
            }
            else if (length >= 0)
            {
                at++;
                if (IsEnd(json.AsSpan(at), isInObject, isName))
                {
                    break;
                }

                text.Append('"');
            }
        }

        return OneLine.WellFormed(text.ToString());
    }

    // An unknown escape is a backslash that nobody doubled.
    private static void AppendEscape(string json, ref int at, StringBuilder text)
    {
        var sign = at + 1 < json.Length ? json[at + 1] : '\\';
        if (sign == 'u' && at + 6 <= json.Length && ushort.TryParse(
            json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            at += 6;
            return;
        }

        var meant = "\"\\/'bfnrt".IndexOf(sign, StringComparison.Ordinal);
        text.Append(meant < 0 ? '\\' : "\"\\/'\b\f\n\r\t"[meant]);
        at += meant < 0 ? 1 : 2;
    }

    private static bool IsEnd(ReadOnlySpan<char> after, bool isInObject, bool isName)
    {
        after = after.TrimStart();
        if (after.IsEmpty || after[0] == '}')
        {
            return true;
        }

        if (isName)
        {
            return after[0] is ':' or ',';
        }

        var isNext = after[0] == ',';
        after = isNext ? after[1..].TrimStart() : after;
        return isInObject
            ? IsName(after) || (isNext && (after.IsEmpty || after[0] == '}'))
            : after.IsEmpty || after[0] == ']' || (isNext && IsValue(after[0]));
    }

    private static bool IsValue(char begun) => begun is '"' or '{' or '[' or '-' || char.IsAsciiDigit(begun);

    // A short text and a colon behind it is the next name, whether or not a comma stands before it; so is a cut one.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '"')
        {
            return false;
        }

        var end = text[1..Math.Min(text.Length, LongestName)].IndexOf('"');
        return end < 0 ? text.Length < LongestName : text[(end + 2)..].TrimStart() is [':', ..];
    }
}
