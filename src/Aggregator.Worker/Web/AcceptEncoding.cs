using System.Globalization;

namespace Aggregator.Web;

/// <summary>Which coding a request gets (RFC 9110, 12.5.3): the one it likes best, of equals the smallest.</summary>
internal static class AcceptEncoding
{
    /// <summary>Identity when the header is absent or empty, or refuses everything: a reader who gets what it did not
    /// wish for is better off than one who gets an error.</summary>
    public static Coding Choose(ReadOnlySpan<char> header)
    {
        decimal? gzip = null, brotli = null, identity = null, others = null;
        foreach (var range in header.Split(','))
        {
            var wish = header[range];
            var end = wish.IndexOf(';');
            var weight = end < 0 ? 1 : Weight(wish[(end + 1)..]);
            // The first word on a coding counts; x-gzip is gzip (8.4.1.3).
            _ = (end < 0 ? wish : wish[..end]).Trim() switch
            {
                var name when Is(name, "gzip") || Is(name, "x-gzip") => gzip ??= weight,
                var name when Is(name, "br") => brotli ??= weight,
                var name when Is(name, "identity") => identity ??= weight,
                "*" => others ??= weight,
                _ => null,
            };
        }

        var best = (Coding: Coding.Identity, Weight: identity ?? 0);
        if ((gzip ?? others ?? 0) is > 0 and var some && some >= best.Weight) best = (Coding.Gzip, some);
        if ((brotli ?? others ?? 0) is > 0 and var more && more >= best.Weight) best = (Coding.Brotli, more);
        return best.Coding;
    }

    private static bool Is(ReadOnlySpan<char> name, string coding) =>
        name.Equals(coding, StringComparison.OrdinalIgnoreCase);

    /// <summary>1 without a q; null, and the wish is passed over, when q is no weight from 0 to 1 (12.4.2).</summary>
    private static decimal? Weight(ReadOnlySpan<char> parameters)
    {
        foreach (var range in parameters.Split(';'))
        {
            var parameter = parameters[range].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) return Number(parameter[2..]);
        }

        return 1;
    }

    private static decimal? Number(ReadOnlySpan<char> text)
    {
        var isNumber = decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is >= 0 and <= 1 ? number : null;
    }
}
