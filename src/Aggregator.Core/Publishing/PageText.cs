using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Publishing;

/// <summary>The last gate before a page: what a reader cannot see, what turns the direction of the text around it, and
/// heaps of marks that run over their neighbours.</summary>
internal static class PageText
{
    /// <summary>No writing puts more marks on one letter; Tibetan and pointed Hebrew come near.</summary>
    private const int MostMarks = 4;

    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => IsHarmful(c) || IsMark(c))]);

    /// <summary>The text without control characters and overrides of direction, with at most so many marks in a
    /// row.</summary>
    public static string Of(string text)
    {
        var legal = XmlText.Of(text);
        if (!legal.AsSpan().ContainsAny(Suspect)) return legal;

        var shown = new StringBuilder(legal.Length);
        var marks = 0;
        foreach (var letter in legal)
        {
            if (IsHarmful(letter)) continue;
            marks = IsMark(letter) ? marks + 1 : 0;
            if (marks <= MostMarks) shown.Append(letter);
        }

        return shown.ToString();
    }

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n'))
        || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
