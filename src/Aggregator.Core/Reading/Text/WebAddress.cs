using System.Buffers;
using System.Globalization;

namespace Aggregator.Reading.Text;

/// <summary>Addresses as documents write them, made absolute.</summary>
public static class WebAddress
{
    private const int Longest = 8_000;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> PlainHost = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>
    /// The absolute http or https address that was written, resolved against a base where it is relative; null for
    /// any other scheme, for what is no address, and for a relative one without a base.
    /// </summary>
    public static string? Absolute(string? written, string? against) =>
        Absolute(written, against, known: null);

    /// <summary>Likewise, against a base that was taken apart before: for the many addresses of one page.</summary>
    public static string? Within(string? written, Uri? against) => Absolute(written, against: null, against);

    private static string? Absolute(string? written, string? against, Uri? known)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > Longest)
        {
            return null;
        }

        var address = Cleaned(written);
        return IsPlainlyAbsolute(address) ? address
            : Resolved(address, against, known) is { } uri && IsWeb(uri) ? Bounded(uri.AbsoluteUri)
            : null;
    }

    /// <summary>Whether this address can be a base: absolute, http or https.</summary>
    public static bool IsWeb(Uri uri) =>
        uri is { IsAbsoluteUri: true, Host.Length: > 0 }
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>The base that xml:base gives within an outer one; the outer one when it gives none.</summary>
    public static string? Base(string? written, string? outer) => Absolute(written, outer) ?? outer;

    // Other letters than ASCII's grow ninefold: what comes out must not be refused when it is read again.
    private static string? Bounded(string address) => address.Length <= Longest ? address : null;

    private static Uri? Resolved(string address, string? against, Uri? known)
    {
        if (known is not null || (against is not null && Uri.TryCreate(against, UriKind.Absolute, out known)))
        {
            return Uri.TryCreate(known, address, out var resolved) ? resolved : null;
        }

        return address.StartsWith("//", StringComparison.Ordinal)
            ? Uri.TryCreate("https:" + address, UriKind.Absolute, out var https) ? https : null
            : Uri.TryCreate(address, UriKind.Absolute, out var absolute) ? absolute : null;
    }

    // Browsers ignore controls and white space around an address, and line breaks and tabs within.
    private static string Cleaned(string written)
    {
        var trimmed = written.AsSpan().Trim();
        if (!trimmed.ContainsAnyInRange('\0', '\u001F'))
        {
            return trimmed.Length == written.Length ? written : trimmed.ToString();
        }

        return string.Concat(written.Where(c => c > '\u001F')).Trim();
    }

    // The everyday address is kept as written, to the letter.
    private static bool IsPlainlyAbsolute(string address)
    {
        var rest = address.AsSpan(StartOf(address));
        var end = rest.IndexOfAny("/?#");
        var server = end < 0 ? rest : rest[..end];
        var colon = server.IndexOf(':');
        return rest.Length < address.Length
            && IsPlainHost(colon < 0 ? server : server[..colon])
            && (colon < 0 || ushort.TryParse(server[(colon + 1)..], CultureInfo.InvariantCulture, out _))
            && !rest[server.Length..].ContainsAnyExcept(Plain);
    }

    // Labels of letters and digits, with a letter at the end: not 0x7f.1, which other programs read otherwise.
    private static bool IsPlainHost(ReadOnlySpan<char> host) =>
        host.Length is > 3 and < 254 && !host.ContainsAnyExcept(PlainHost) && char.IsAsciiLetter(host[^1])
        && char.IsAsciiLetterOrDigit(host[0]) && host.IndexOf("..") < 0 && host.Contains('.');

    private static int StartOf(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
}
