namespace Aggregator.Reading.Text;

/// <summary>Takes the words out of a text, in small letters; whatever is no letter parts them.</summary>
internal static class LetterRun
{
    /// <summary>Of a longer word the rest is another one.</summary>
    public const int Longest = 40;

    /// <summary>How Uzbek's o‘ and g‘ are kept, whatever sign was typed behind the letter.</summary>
    public const char UzbekMark = '\'';

    /// <summary>The next word from <paramref name="at"/> on, or nothing at the end.</summary>
    public static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int at, Span<char> buffer)
    {
        while (at < text.Length && Scripts.Of(text[at]) is Script.None) at++;
        var length = 0;
        for (; at < text.Length && length < Longest; at++)
        {
            if (Scripts.Of(text[at]) is not Script.None) buffer[length++] = Small(text[at]);
            else if (length > 0 && IsUzbek(buffer[length - 1], text[at..])) buffer[length++] = UzbekMark;
            else break;
        }

        return buffer[..length];
    }

    // The sign of a possessive or of a shortened word ("dog's", "L'Aquila") stands behind other letters, or before s.
    private static bool IsUzbek(char before, ReadOnlySpan<char> rest) =>
        before is 'o' or 'g' && rest[0] is '\'' or '‘' or '’' or 'ʻ' or 'ʼ' or '`' or '´' && rest.Length > 1
        && Scripts.Of(rest[1]) is Script.Latn && (before is 'o' || rest[1] is not ('s' or 'S'));

    // The capital İ stays, for it tells a Turkic language.
    private static char Small(char letter) => letter is 'İ' ? letter : char.ToLowerInvariant(letter);
}
