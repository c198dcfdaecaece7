using System.Globalization;
using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Makes texts comparable: what differs only in case, width, marks or punctuation becomes the same.</summary>
public static class Folding
{
    private const int FirstMarkThatIsALetter = 0x0900;

    /// <summary>For each character of the basic plane what it folds to; 0 for nothing, a space for a gap.</summary>
    private static readonly char[] Table = [.. Enumerable.Range(0, 0x10000).Select(value => Folded((char)value))];

    /// <summary>Whether a text of such characters is in NFKC already: none is a mark, none has another form.</summary>
    private static readonly bool[] IsPlain = [.. Enumerable.Range(0, 0x10000).Select(value => HasOneForm((char)value))];

    /// <summary>
    /// NFKC, lower case (İ, I and ı are one letter, so are ё and е, the variants of Arabic letters, traditional and
    /// simplified Chinese characters), native digits as 0-9, without marks, apostrophes and invisible characters;
    /// everything else that is neither letter nor digit
    /// becomes one space. Words of Indic scripts and Thai keep their marks, for there they are vowels.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in Normalised(text))
        {
            if (letter == 'ß' || char.IsSurrogate(letter)) return FoldRunes(text);
            var word = Table[letter];
            gap |= word == ' ';
            if (word is ' ' or '\0') continue;
            if (gap && folded.Length > 0) folded.Append(' ');
            folded.Append(word);
            gap = false;
        }

        return folded.ToString();
    }

    // What a table of the basic plane cannot say: letters beyond it, and one that becomes two.
    private static string FoldRunes(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Normalised(text).EnumerateRunes())
        {
            switch (KindOf(rune))
            {
                case Kind.Nothing:
                    break;
                case Kind.Gap:
                    gap = true;
                    break;
                default:
                    AppendWord(folded, rune, gap);
                    gap = false;
                    break;
            }
        }

        return folded.ToString();
    }

    private static char Folded(char letter)
    {
        if (!Rune.TryCreate(letter, out var rune)) return '\0';
        return KindOf(rune) switch { Kind.Gap => ' ', Kind.Nothing => '\0', _ => (char)FoldRune(rune).Value };
    }

    // Marks, and the vowels and finals of Hangul that are written alone, join the letter before them.
    private static bool HasOneForm(char letter) =>
        Rune.TryCreate(letter, out var rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned)
        && letter is not (>= '\u1160' and <= '\u11ff') && letter.ToString().IsNormalized(NormalizationForm.FormKC);

    private static void AppendWord(StringBuilder folded, Rune rune, bool gap)
    {
        if (gap && folded.Length > 0)
        {
            folded.Append(' ');
        }

        if (rune.Value == 'ß')
        {
            folded.Append("ss");
            return;
        }

        var letter = FoldRune(rune);
        if (letter.IsBmp)
        {
            folded.Append((char)letter.Value);
        }
        else
        {
            folded.Append(letter.ToString());
        }
    }

    private enum Kind
    {
        Word,
        Gap,
        Nothing,
    }

    // Normalize throws on lone surrogates, which JSON escapes can bring.
    private static string Normalised(string text)
    {
        if (IsPlainText(text)) return text;

        var whole = OneLine.WellFormed(text);
        return whole.IsNormalized(NormalizationForm.FormKC) ? whole : whole.Normalize(NormalizationForm.FormKC);
    }

    private static bool IsPlainText(string text)
    {
        foreach (var letter in text)
        {
            if (!IsPlain[letter]) return false;
        }

        return true;
    }

    private static Kind KindOf(Rune rune)
    {
        if (rune.IsAscii)
        {
            return char.IsAsciiLetterOrDigit((char)rune.Value) ? Kind.Word
                : rune.Value is '\'' or '`' || (rune.Value < ' ' && !Rune.IsWhiteSpace(rune)) ? Kind.Nothing
                : Kind.Gap;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark =>
                IsPlainMark(rune.Value) ? Kind.Nothing : Kind.Word,
            UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => Kind.Nothing,
            UnicodeCategory.Control => Rune.IsWhiteSpace(rune) ? Kind.Gap : Kind.Nothing,
            UnicodeCategory.ModifierLetter => IsApostrophe(rune.Value) || rune.Value == 'ـ' ? Kind.Nothing : Kind.Word,
            _ => IsApostrophe(rune.Value) ? Kind.Nothing : IsWord(rune) ? Kind.Word : Kind.Gap,
        };
    }

    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark => true,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
        _ => false,
    };

    // Accents that NFKC could not compose, Hebrew points, Arabic vowels; variation selectors.
    private static bool IsPlainMark(int value) =>
        value < FirstMarkThatIsALetter || value is (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
            or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE2F) or >= 0xE0100;

    // Oʻzbekiston, O'zbekiston and O’zbekiston are one word.
    private static bool IsApostrophe(int value) => value is '’' or '‘' or 'ʻ' or 'ʼ' or 'ʹ' or '‛' or '′';

    private static Rune FoldRune(Rune rune)
    {
        if (rune.IsAscii)
        {
            return Rune.ToLowerInvariant(rune);
        }

        var letter = Rune.ToLowerInvariant(rune).Value;
        return letter switch
        {
            'ı' or 'İ' => new Rune('i'),
            'ё' => new Rune('е'),
            'ς' => new Rune('σ'),
            'أ' or 'إ' or 'آ' or 'ٱ' => new Rune('ا'),
            'ي' or 'ى' or 'ئ' => new Rune('ی'),
            'ك' => new Rune('ک'),
            'ة' or 'ۀ' or 'ە' => new Rune('ه'),
            'ؤ' => new Rune('و'),
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
                ? new Rune('0' + (int)Rune.GetNumericValue(rune))
                : rune.IsBmp ? new Rune(SimplifiedChinese.Of((char)letter)) : new Rune(letter),
        };
    }
}
