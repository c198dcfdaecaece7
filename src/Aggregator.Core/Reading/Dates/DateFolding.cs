using System.Globalization;
using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Dates;

/// <summary>Makes the words of dates comparable: folded, and without the accents that newsrooms leave out.</summary>
internal static class DateFolding
{
    private const int FirstMarkThatIsAVowel = 0x0900;
    private const int FirstAdded = 0x1E00;
    private const int LastAdded = 0x1FFF;

    /// <summary>For each character below those scripts what it is without accents; 0 for an accent.</summary>
    private static readonly char[] Plain =
        [.. Enumerable.Range(0, FirstMarkThatIsAVowel).Select(c => WithoutAccents((char)c))];

    /// <summary>Likewise for the accented letters of Latin and Greek that stand behind them.</summary>
    private static readonly char[] MorePlain =
        [.. Enumerable.Range(FirstAdded, LastAdded - FirstAdded + 1).Select(c => WithoutAccents((char)c))];

    /// <summary>"Février" and "FEVRIER", "dünən" and "dunen" become one.</summary>
    public static string Fold(string word)
    {
        // A character of a script without cases and accents is itself.
        if (word.Length == 1 && word[0] is >= '\u3041' and < '\uD800')
        {
            return word;
        }

        var folded = Folding.Fold(word);
        if (Ascii.IsValid(folded) || HasVowelMarks(folded))
        {
            return folded;
        }

        return string.Create(Length(folded), folded, static (plain, folded) =>
        {
            var at = 0;
            foreach (var c in folded)
            {
                if (PlainOf(c) is not '\0' and var letter)
                {
                    plain[at++] = letter;
                }
            }
        });
    }

    // In the scripts of India and beyond the marks are vowels, and Korean syllables fall into their letters.
    private static bool HasVowelMarks(string word)
    {
        foreach (var c in word)
        {
            if (c is >= (char)FirstMarkThatIsAVowel and not (>= (char)FirstAdded and <= (char)LastAdded))
            {
                return true;
            }
        }

        return false;
    }

    private static int Length(string folded)
    {
        var length = 0;
        foreach (var c in folded)
        {
            length += PlainOf(c) == '\0' ? 0 : 1;
        }

        return length;
    }

    private static char PlainOf(char c) => c < FirstMarkThatIsAVowel ? Plain[c] : MorePlain[c - FirstAdded];

    private static char WithoutAccents(char c)
    {
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                return part switch { 'ə' => 'e', 'ł' => 'l', 'đ' => 'd', 'ø' => 'o', _ => part };
            }
        }

        return '\0';
    }
}
