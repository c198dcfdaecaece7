using System.Text;
using System.Text.Unicode;

namespace Aggregator.Reading.Text;

/// <summary>Repairs text that was UTF-8, was taken for another set and was encoded once more ("Ã©" for "é").</summary>
internal static class Mojibake
{
    private const int FewestCyrillic = 3;

    // What closes a sentence or a name: behind a capital of a word in capitals it is meant as written ("CAFÉ…").
    private const string Closing = "…”’“‘»«›‹®™–—°²³¹";

    private static readonly Dictionary<char, byte> Western = Bytes("windows-1252");
    private static readonly Dictionary<char, byte> Cyrillic = Bytes("windows-1251");

    /// <summary>
    /// What was meant, when it surely was meant: every character beyond ASCII is one of the other set, and their bytes
    /// together are valid UTF-8 of a script that is written somewhere, which no honest words are. Otherwise null.
    /// </summary>
    public static string? Repaired(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        return first < 0 || first + 1 == text.Length ? null
            : Meant(text, first, Western, 1) ?? Meant(text, first, Cyrillic, FewestCyrillic);
    }

    private static string? Meant(string text, int first, Dictionary<char, byte> set, int fewest)
    {
        if (!set.TryGetValue(text[first], out var lead) || !IsLead(lead)
            || !set.TryGetValue(text[first + 1], out var follower) || !IsFollower(follower))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= '\u007F')
            {
                bytes[i] = (byte)text[i];
            }
            else if (!set.TryGetValue(text[i], out bytes[i]) || !(IsLead(bytes[i]) || IsFollower(bytes[i])))
            {
                return null;
            }
        }

        return Utf8.IsValid(bytes) && CountSure(text, bytes) >= fewest ? Encoding.UTF8.GetString(bytes) : null;
    }

    // Of two bytes from Latin to Arabic; behind 0xDB lie scripts that no member writes, and "Spaß…".
    private static bool IsLead(byte value) => value is (>= 0xC2 and <= 0xDB) or (>= 0xE0 and <= 0xF4);

    private static bool IsFollower(byte value) => value is >= 0x80 and <= 0xBF;

    private static int CountSure(string text, byte[] bytes)
    {
        var sure = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            sure += IsLead(bytes[i]) && !EndsWord(text, bytes, i) ? 1 : 0;
        }

        return sure;
    }

    // A letter of the same case before it, marks that close behind it: it may be the end of an honest word.
    private static bool EndsWord(string text, byte[] bytes, int lead)
    {
        var end = lead + 1;
        while (end < text.Length && IsFollower(bytes[end]))
        {
            if (!Closing.Contains(text[end++], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return lead > 0 && char.IsLetter(text[lead - 1]) && char.IsUpper(text[lead - 1]) == char.IsUpper(text[lead])
            && (end == text.Length || !char.IsLetter(text[end]));
    }

    // Controls stand for themselves: programs pass on as they are the bytes that the set has no character for.
    private static Dictionary<char, byte> Bytes(string name)
    {
        byte[] high = [.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)];
        var characters = CharsetName.Get(name).GetString(high);
        var bytes = new Dictionary<char, byte>();
        for (var i = 0; i < characters.Length; i++)
        {
            bytes[characters[i]] = (byte)(0x80 + i);
            if (i < 0x20)
            {
                bytes.TryAdd((char)(0x80 + i), (byte)(0x80 + i));
            }
        }

        return bytes;
    }
}
