using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>Spells paths one way, so that they can be compared byte by byte (RFC 9309, 2.2.2): percent signs only where
/// they must be, with capital digits, everything outside ASCII as the UTF-8 it is.</summary>
internal static class RobotsPath
{
    private static readonly SearchValues<byte> Unreserved = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"u8);

    /// <summary>An address's path and query; * and $ are plain characters in it.</summary>
    public static string OfAddress(Uri address) => Spell(address.PathAndQuery)
        .Replace("*", "%2A", StringComparison.Ordinal)
        .Replace("$", "%24", StringComparison.Ordinal);

    /// <summary>A rule's pattern; one that forgot its slash gets it.</summary>
    public static string OfPattern(ReadOnlySpan<char> pattern) =>
        Spell(pattern[0] is '/' or '*' ? pattern.ToString() : $"/{pattern}");

    private static string Spell(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var spelt = new StringBuilder(path.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && IsHex(bytes.AsSpan(i + 1, 2), out var value))
            {
                Append(spelt, value, escape: !Unreserved.Contains(value));
                i += 2;
            }
            else
                Append(spelt, bytes[i], escape: bytes[i] is <= (byte)' ' or >= 0x7f);
        }
        return spelt.ToString();
    }

    private static bool IsHex(ReadOnlySpan<byte> digits, out byte value) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static void Append(StringBuilder spelt, byte value, bool escape)
    {
        if (escape)
            spelt.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        else
            spelt.Append((char)value);
    }
}
