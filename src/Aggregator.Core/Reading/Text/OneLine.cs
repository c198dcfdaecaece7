using System.Buffers;
using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Makes one clean line of any text: for titles, names and what else stands in a line of its own.</summary>
public static class OneLine
{
    // C0 and C1 controls, white space of all kinds, invisible characters, and what turns the reading direction round.
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c)
            .Where(c => c != ' ' && (char.IsWhiteSpace(c) || IsInvisible(c) || IsTurn(c) || char.IsSurrogate(c)))]);

    /// <summary>
    /// White space collapsed, control characters, bidi embeddings, overrides and isolates, soft hyphens and
    /// zero-width spaces removed (the joiners that Persian and Indic words need are kept), at most
    /// <paramref name="most"/> characters, cut at a word where there is one.
    /// </summary>
    public static string Of(string text, int most = int.MaxValue)
    {
        var line = text.AsSpan().Trim();
        if (line.ContainsAny(Suspect) || line.Contains("  ", StringComparison.Ordinal))
        {
            return Cut(Collapse(line), most);
        }

        return Cut(line.Length == text.Length ? text : line.ToString(), most);
    }

    /// <summary>The text with each half of a surrogate pair that stands alone replaced by U+FFFD.</summary>
    public static string WellFormed(string text)
    {
        var at = LoneSurrogate(text, 0);
        if (at < 0)
        {
            return text;
        }

        var whole = text.ToCharArray();
        for (; at >= 0; at = LoneSurrogate(text, at + 1))
        {
            whole[at] = '\uFFFD';
        }

        return new string(whole);
    }

    /// <summary>Whether it is a control, soft hyphen, zero-width space or no character at all.</summary>
    internal static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || (char.IsControl(c) && !char.IsWhiteSpace(c));

    private static int LoneSurrogate(string text, int from)
    {
        while (true)
        {
            var found = text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (found < 0)
            {
                return -1;
            }

            var at = from + found;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            from = at + 2;
        }
    }

    private static string Collapse(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && (IsInvisible((char)rune.Value) || IsTurn((char)rune.Value)))
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                gap = line.Length > 0;
                continue;
            }

            line.Append(gap ? " " : "").Append(rune.ToString());
            gap = false;
        }

        return line.ToString();
    }

    // Embeddings, overrides and isolates.
    private static bool IsTurn(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Cut(string line, int most)
    {
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most - 1);
        end = end > most / 2 ? end : char.IsLowSurrogate(line[most - 1]) ? most - 2 : most - 1;
        return string.Concat(line.AsSpan(0, Math.Max(end, 0)), "…");
    }
}
