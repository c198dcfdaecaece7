using System.Buffers;
using System.Collections.Frozen;

namespace Aggregator.Reading.Text;

/// <summary>Finds where sentences end, in every script that marks it.</summary>
public static class Sentences
{
    private const int LongestDay = 2;
    private const int LongestShortWord = 3;

    // Latin and what follows its manner; East Asian; Arabic, Urdu; Devanagari; Armenian; Greek; Ethiopic; Khmer; Burmese.
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？｡．؟۔।॥։\u037E።។။");

    // Behind these a new sentence may follow without a space.
    private const string Dense = "。！？｡．";

    private const string Closing = "\"'”’»›)]）」』】》";

    // Longer words that are cut with a full stop, in the alliance's languages; shorter ones are known by their length.
    private static readonly FrozenSet<string> Cut = """
        prof assoc univ dept approx resp usw bzw inkl ggf evtl tzv např odst
        doç öğr arş проф акад доц респ корп просп інст каф
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The length of the whole sentences with which a text begins, at most this many characters.</summary>
    public static int Whole(ReadOnlySpan<char> text, int most)
    {
        var whole = 0;
        for (var at = 0; at < text.Length;)
        {
            var mark = text[at..].IndexOfAny(Marks);
            if (mark < 0)
            {
                break;
            }

            var first = at + mark;
            at = AfterMarks(text, first);
            if (at > most)
            {
                break;
            }

            whole = IsEnd(text, first, at) ? at : whole;
        }

        return whole;
    }

    private static int AfterMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Marks.Contains(text[at]) || Closing.Contains(text[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int first, int after)
    {
        if (after == text.Length || Dense.Contains(text[first], StringComparison.Ordinal))
        {
            return true;
        }

        var rest = text[after..].TrimStart();
        if (rest.Length == text.Length - after)
        {
            return false; // 3.5, uni.example
        }

        var goesOn = rest.Length > 0 && IsSmall(rest[0]);
        return !goesOn && (text[first] != '.' || !IsCut(text[..first]));
    }

    // "Prof. A. Aliyev", "18. Mai": a full stop that ends no sentence.
    private static bool IsCut(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLetterOrDigit(before[start - 1]))
        {
            start--;
        }

        var word = before[start..];
        return !word.IsEmpty && char.IsAsciiDigit(word[0])
            ? word.Length <= LongestDay
            : word.Length <= LongestShortWord && IsCased(word)
                || Cut.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsCased(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (char.IsUpper(word[0]) || IsSmall(word[0]));

    // Georgian has no capitals at the beginning of sentences, though its letters count as small ones.
    private static bool IsSmall(char letter) => char.IsLower(letter) && letter is not (>= '\u10D0' and <= '\u10FF');
}
