using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Aggregator.Reading.Text;

/// <summary>Resolves character references as browsers do (HTML Standard, 13.2.5.72 and on).</summary>
internal static class HtmlEntities
{
    private const int LongestName = 32;
    private const int LongestNameWithoutSemicolon = 6;

    // What windows-1252 has where ISO 8859-1 has controls: &#146; and the bare character are meant as an apostrophe.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly IEntityProvider Names = HtmlEntityProvider.Resolver;

    /// <summary>Appends the text with its references resolved.</summary>
    public static void Decode(ReadOnlySpan<char> text, StringBuilder into, bool inAttribute = false)
    {
        while (true)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..at]);
            text = text[at..];
            var read = text.Length > 2 && text[1] == '#' ? Number(text, into) : Name(text, into, inAttribute);
            if (read == 0)
            {
                into.Append('&');
                read = 1;
            }

            text = text[read..];
        }
    }

    /// <summary>The text with its references resolved.</summary>
    public static string Decode(ReadOnlySpan<char> text, bool inAttribute = false)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        Decode(text, decoded, inAttribute);
        return decoded.ToString();
    }

    /// <summary>The character that was meant by a C1 control; any other character is itself.</summary>
    public static char Meant(char c) => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - 0x80] : c;

    // The number of characters read; 0 when it is no reference.
    private static int Number(ReadOnlySpan<char> text, StringBuilder into)
    {
        var hex = text[2] is 'x' or 'X';
        var at = hex ? 3 : 2;
        var first = at;
        var value = 0;
        for (; at < text.Length && (hex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
        {
            value = Math.Min((value * (hex ? 16 : 10)) + Digit(text[at]), 0x110000);
        }

        if (at == first)
        {
            return 0;
        }

        into.Append(value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD"
            : value <= 0xFFFF ? Meant((char)value).ToString(CultureInfo.InvariantCulture)
            : char.ConvertFromUtf32(value));
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static int Name(ReadOnlySpan<char> text, StringBuilder into, bool inAttribute)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && Symbol(text[1..(end + 1)]) is { } symbol)
        {
            into.Append(symbol);
            return end + 1;
        }

        for (var length = Math.Min(end - 1, LongestNameWithoutSemicolon); length >= 2; length--)
        {
            var next = length + 1 < text.Length ? text[length + 1] : '\0';
            if (inAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next)))
            {
                continue;
            }

            if (Symbol(text.Slice(1, length)) is { } old)
            {
                into.Append(old);
                return length + 1;
            }
        }

        return 0;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => name switch
    {
        "amp;" => "&",
        "lt;" => "<",
        "gt;" => ">",
        "quot;" => "\"",
        "nbsp;" => "\u00A0",
        _ => Names.GetSymbol(name.ToString()),
    };
}
