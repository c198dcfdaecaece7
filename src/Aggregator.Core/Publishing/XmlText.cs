using System.Buffers;
using System.Text;

namespace Aggregator.Publishing;

/// <summary>The last gate before XML: one character that XML forbids would end the whole feed.</summary>
internal static class XmlText
{
    // Controls and non-characters are forbidden; halves of surrogate pairs are looked at closely.
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => char.IsSurrogate(c) || !IsLegal(c))]);

    /// <summary>The text without what XML 1.0 (2.2) forbids; half a surrogate pair becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect)) return text;

        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLegal(rune.Value)) legal.Append(rune.ToString());
        }

        return legal.ToString();
    }

    private static bool IsLegal(int character) =>
        character is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xFFFD) or >= 0x10000;
}
