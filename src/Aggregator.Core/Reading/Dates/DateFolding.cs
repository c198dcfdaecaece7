using System.Globalization;
using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Dates;

/// <summary>Makes the words of dates comparable: folded, and without the accents that newsrooms leave out.</summary>
internal static class DateFolding
{
    /// <summary>"Février" and "FEVRIER", "dünən" and "dunen" become one.</summary>
    public static string Fold(string word)
    {
        // A character of a script without cases and accents is itself.
        if (word.Length == 1 && word[0] is >= '\u3041' and < '\uD800')
        {
            return word;
        }

        var folded = Folding.Fold(word);
        if (Ascii.IsValid(folded) || folded.Any(IsAccentALetter))
        {
            return folded;
        }

        var plain = new StringBuilder(folded.Length);
        foreach (var c in folded.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c switch { 'ə' => 'e', 'ł' => 'l', 'đ' => 'd', 'ø' => 'o', _ => c });
            }
        }

        return plain.ToString();
    }

    // In the scripts of India and beyond the marks are vowels, and Korean syllables fall into their letters.
    private static bool IsAccentALetter(char c) => c is >= '\u0900' and not (>= '\u1E00' and <= '\u1FFF');
}
