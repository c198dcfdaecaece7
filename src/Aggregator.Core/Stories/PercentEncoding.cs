using System.Globalization;
using System.Text;

namespace Aggregator.Stories;

/// <summary>One spelling for what addresses may write as it is or as %XX (RFC 3986, section 6.2.2).</summary>
internal static class PercentEncoding
{
    /// <summary>Letters that divide an address, and what would end it: decoded they would make another one.</summary>
    private const string Kept = "%?#&=+/\\; \"<>[]^`{|}";

    /// <summary>With letters of any script decoded; what divides addresses, and bytes that are no UTF-8, stay encoded
    /// in upper case.</summary>
    public static string Decoded(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var decoded = new StringBuilder(text.Length);
        for (var n = 0; n < text.Length;)
        {
            var end = n;
            while (IsOctet(text, end)) end += 3;
            if (end == n) decoded.Append(text[n++]);
            else AppendOctets(decoded, text.AsSpan(n, end - n));
            n = Math.Max(n, end);
        }

        return decoded.ToString();
    }

    private static bool IsOctet(string text, int at) =>
        at + 2 < text.Length && text[at] == '%'
        && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);

    private static void AppendOctets(StringBuilder decoded, ReadOnlySpan<char> octets)
    {
        var bytes = new byte[octets.Length / 3];
        for (var n = 0; n < bytes.Length; n++)
            bytes[n] = byte.Parse(octets.Slice((n * 3) + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        for (var n = 0; n < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes.AsSpan(n), out var rune, out var length);
            var isPlain = status == System.Buffers.OperationStatus.Done
                && !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)
                && !(rune.IsAscii && Kept.Contains((char)rune.Value, StringComparison.Ordinal));
            if (isPlain) decoded.Append(rune.ToString());
            else
            {
                foreach (var octet in bytes.AsSpan(n, length)) decoded.Append(Octet(octet));
            }

            n += length;
        }
    }

    private static string Octet(byte octet) => "%" + octet.ToString("X2", CultureInfo.InvariantCulture);
}
