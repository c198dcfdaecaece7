using System.Globalization;
using System.Text;

namespace Aggregator.Configuration;

/// <summary>Text from outside made fit for one line of a terminal or a log.</summary>
internal static class PlainLine
{
    /// <summary>Line breaks become spaces; control and direction characters are spelt out, to have no effect.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Harmful)) return text;
        var plain = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (character is '\n' or '\r' or '\t') plain.Append(' ');
            else if (Harmful.Contains(character)) plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else plain.Append(character);
        }

        return plain.ToString();
    }

    /// <summary>C0, DEL, C1, the line and paragraph separators, and what turns the reading direction about.</summary>
    private static readonly System.Buffers.SearchValues<char> Harmful = System.Buffers.SearchValues.Create(
        [
            .. Enumerable.Range(0, 0x20).Select(code => (char)code),
            .. Enumerable.Range(0x7f, 0x21).Select(code => (char)code),
            .. "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
        ]);
}
