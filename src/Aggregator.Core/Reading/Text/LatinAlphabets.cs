using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>
/// Tells the Latin character sets apart, which to statistics look alike: in the right one every letter beyond ASCII
/// belongs to the alphabet of one language; in a wrong one strangers turn up ("þehir" for "şehir").
/// </summary>
internal static class LatinAlphabets
{
    private const int FewestLetters = 4;

    // Of several that explain all letters the first counts.
    private static readonly (Encoding Charset, string Letters)[] All =
    [
        .. Set("windows-1252", "àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíîòóùú"),
        .. Set("windows-1252", "åäöéü", "åæøéèêóòâôü", "àçèéíïòóúü", "éëïóöüèê"),
        .. Set("windows-1254", "çğıöşüâîû"),
        .. Set("windows-1252", "áðéíóúýþæö"),
        .. Set("windows-1250", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž"),
        .. Set("windows-1250", "ăâîşţ"),
        .. Set("iso-8859-2", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž"),
        .. Set("windows-1257", "ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    ];

    /// <summary>The Latin set in which bytes are words of some language; null when there is none.</summary>
    public static Encoding? Explaining(ReadOnlySpan<byte> sample)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var value in sample)
        {
            counts[value]++;
        }

        foreach (var (charset, alphabet) in All)
        {
            if (Explains(charset, alphabet, counts))
            {
                return charset;
            }
        }

        return null;
    }

    // One letter in fifty may be a stranger: foreign names.
    private static bool Explains(Encoding charset, string alphabet, ReadOnlySpan<int> counts)
    {
        int own = 0, strange = 0;
        for (var value = 0x80; value <= 0xFF; value++)
        {
            if (counts[value] == 0)
            {
                continue;
            }

            var letter = char.ToLowerInvariant(charset.GetString([(byte)value])[0]);
            var isOwn = alphabet.Contains(letter, StringComparison.Ordinal) || letter == 'İ';
            own += isOwn ? counts[value] : 0;
            strange += !isOwn && IsWord(letter) ? counts[value] : 0;
        }

        return own >= FewestLetters && strange * 50 <= own;
    }

    // Letters, and what is one in another set.
    private static bool IsWord(char c) =>
        char.IsLetter(c) || char.IsControl(c) || "¹³±¶¼¾\uFFFD".Contains(c, StringComparison.Ordinal);

    private static IEnumerable<(Encoding Charset, string Letters)> Set(string charset, params string[] alphabets) =>
        alphabets.Select(letters => (CharsetName.Get(charset), letters));
}
