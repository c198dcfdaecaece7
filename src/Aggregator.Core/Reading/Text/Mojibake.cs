using System.Text;
using System.Text.Unicode;

namespace Aggregator.Reading.Text;

/// <summary>Repairs text that was UTF-8, was taken for windows-1252 and was encoded once more ("Ã©" for "é").</summary>
internal static class Mojibake
{
    /// <summary>
    /// What was meant, when it surely was meant: every character beyond ASCII is one of windows-1252, and their bytes
    /// together are valid UTF-8. Otherwise null.
    /// </summary>
    public static string? Repaired(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (first < 0 || first + 1 == text.Length || text[first] is < '\u00C2' or > '\u00F4'
            || Byte(text[first + 1]) is not (>= 0x80 and <= 0xBF))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Byte(text[i]) is not { } value)
            {
                return null;
            }

            bytes[i] = value;
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static byte? Byte(char c)
    {
        if (c <= '\u00FF')
        {
            return (byte)c;
        }

        for (var control = '\u0080'; control <= '\u009F'; control++)
        {
            if (HtmlEntities.Meant(control) == c)
            {
                return (byte)control;
            }
        }

        return null;
    }
}
