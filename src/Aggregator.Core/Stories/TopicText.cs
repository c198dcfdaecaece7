using System.Globalization;
using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>A text as topics are looked for in it: folded, its words parted by single spaces. In scripts that set no
/// spaces each letter, with its marks, is a word.</summary>
internal static class TopicText
{
    public static string Of(string text)
    {
        var folded = Folding.Fold(text);
        var words = new StringBuilder(folded.Length + 16);
        var joins = false;
        for (var n = 0; n < folded.Length; n++)
        {
            var letter = folded[n];
            var isAlone = StandsAlone(letter);
            if (letter == ' ' || (isAlone && !IsMark(letter)) || (!isAlone && !joins))
                Part(words);
            joins = !isAlone && letter != ' ';
            if (letter != ' ')
                words.Append(Plain(letter));
            // Two halves of one letter stay together.
            if (char.IsHighSurrogate(letter) && n + 1 < folded.Length)
                words.Append(folded[++n]);
        }

        return words.ToString().TrimEnd(' ');
    }

    private static void Part(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
            words.Append(' ');
    }

    /// <summary>Chinese, Japanese, Thai, Lao, Burmese, Khmer and their neighbours.</summary>
    public static bool StandsAlone(char letter) => letter is
        (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff')
        or (>= '\u1950' and <= '\u19ff') or (>= '\u3005' and <= '\u312f') or (>= '\u31a0' and <= '\u31ff')
        or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\ua9e0' and <= '\ua9ff')
        or (>= '\uaa60' and <= '\uaa7f') or (>= '\uf900' and <= '\ufaff')
        // The first halves of the planes of rare ideographs.
        or (>= '\ud840' and <= '\ud8ff');

    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>What folding leaves apart and writers do not: Greek capitals bear no accents, and Urdu's heh is typed as
    /// Arabic's.</summary>
    private static char Plain(char letter) => letter switch
    {
        'ہ' or 'ۂ' or 'ۃ' => 'ه',
        (>= '\u0370' and <= '\u03ff') or (>= '\u1f00' and <= '\u1fff') => letter.ToString().Normalize(NormalizationForm.FormD)[0],
        _ => letter,
    };
}
