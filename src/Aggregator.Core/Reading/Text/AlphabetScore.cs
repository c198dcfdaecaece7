using System.Numerics;

namespace Aggregator.Reading.Text;

/// <summary>How much in a text speaks for each language of an alphabet, and against it.</summary>
internal static class AlphabetScore
{
    private const float ForeignLetter = 1.0f;
    private const float ForeignPlainLetter = 0.25f;
    private const float Part = 0.4f;
    private const float MostForLack = 1.8f;
    private const float ForLack = 0.7f;
    private const int ShortestStem = 2;

    /// <summary>Adds up the scores; returns how many words there were.</summary>
    public static int Add(ReadOnlySpan<char> text, Script script, ScriptLanguages languages, Span<float> scores)
    {
        Span<char> buffer = stackalloc char[LetterRun.Longest];
        var (words, letters, trueTo) = (0, 0, 0UL);
        for (var at = 0; LetterRun.Next(text, ref at, buffer) is { Length: > 0 } word;)
        {
            if (Scripts.Of(word[0]) != script) continue;
            words++;
            letters += word.Length;
            trueTo |= AddLetters(word, languages, scores);
            buffer[..word.Length].Replace('İ', 'i');
            AddWord(word, languages, scores);
        }

        for (var n = 0; n < scores.Length; n++)
        {
            if ((trueTo & (1UL << n)) != 0) continue;
            scores[n] -= Math.Min(MostForLack, ForLack * letters * languages.Frequency[n]);
        }

        return words;
    }

    private static ulong AddLetters(ReadOnlySpan<char> word, ScriptLanguages languages, Span<float> scores)
    {
        var trueTo = 0UL;
        foreach (var letter in word)
        {
            trueTo |= languages.TrueTo(letter);
            var with = languages.WithLetter(letter);
            if (with == languages.All || with == 0) continue;
            var isPlain = char.IsAscii(letter) && letter != LetterRun.UzbekMark;
            Add(scores, languages.All & ~with, isPlain ? -ForeignPlainLetter : -ForeignLetter);
        }

        return trueTo;
    }

    private static void AddWord(ReadOnlySpan<char> word, ScriptLanguages languages, Span<float> scores)
    {
        var known = languages.WithWord(word);
        Add(scores, known, word.Length switch { <= 2 => 0.6f, <= 4 => 1.0f, _ => 1.4f });
        var (beginning, ending) = (0UL, 0UL);
        var longest = Math.Min(languages.LongestPart, word.Length - ShortestStem);
        for (var length = 1; length <= longest; length++)
        {
            beginning |= languages.WithBeginning(word[..length]);
            ending |= languages.WithEnding(word[^length..]);
        }

        Add(scores, beginning & ~known, Part);
        Add(scores, ending & ~known, Part);
    }

    private static void Add(Span<float> scores, ulong languages, float points)
    {
        for (; languages != 0; languages &= languages - 1) scores[BitOperations.TrailingZeroCount(languages)] += points;
    }
}
