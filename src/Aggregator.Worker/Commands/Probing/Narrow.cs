using System.Globalization;
using System.Text;

namespace Aggregator.Commands.Probing;

/// <summary>Text in columns of a terminal, where Chinese characters are two wide and marks none.</summary>
internal static class Narrow
{
    public const int Width = 80;

    /// <summary>The text, cut with an ellipsis where it is wider.</summary>
    public static string Cut(string text, int columns)
    {
        var (used, fits) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune);
            if (used <= columns - 1) fits += rune.Utf16SequenceLength;
        }

        return used <= columns ? text : text[..fits].TrimEnd() + "…";
    }

    /// <summary>A sentence on as many lines as it needs; a word that is wider stands by itself, uncut.</summary>
    public static IEnumerable<string> Wrap(string text, string indent)
    {
        var line = new StringBuilder(indent);
        var used = indent.Length;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = word.EnumerateRunes().Sum(WidthOf);
            if (used > indent.Length && used + 1 + width > Width)
            {
                yield return line.ToString();
                line.Clear().Append(indent);
                used = indent.Length;
            }

            if (used > indent.Length)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += width;
        }

        yield return line.ToString();
    }

    private static int WidthOf(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => 0,
        >= 0x1100 and <= 0x115f or >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3 => 2,
        >= 0xf900 and <= 0xfaff or >= 0xfe30 and <= 0xfe6f or >= 0xff01 and <= 0xff60 => 2,
        >= 0x1f300 and <= 0x1faff or >= 0x20000 and <= 0x3fffd => 2,
        _ => 1,
    };
}
