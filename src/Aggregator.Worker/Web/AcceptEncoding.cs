using System.Globalization;

namespace Aggregator.Web;

/// <summary>Which coding a request gets (RFC 9110, 12.5.3): the one it likes best, of equals the smallest.</summary>
internal static class AcceptEncoding
{
    /// <summary>Identity when the header is absent or empty, or refuses everything: a reader who gets what it did not
    /// wish for is better off than one who gets an error.</summary>
    public static Coding Choose(string? header)
    {
        var wishes = Wishes(header);
        var others = wishes.GetValueOrDefault("*");
        var best = (Coding: Coding.Identity, Weight: wishes.GetValueOrDefault("identity"));
        foreach (var (coding, name) in ((Coding, string)[])[(Coding.Gzip, "gzip"), (Coding.Brotli, "br")])
        {
            var weight = wishes.GetValueOrDefault(name, others);
            if (weight > 0 && weight >= best.Weight) best = (coding, weight);
        }

        return best.Coding;
    }

    private static Dictionary<string, decimal> Wishes(string? header)
    {
        var wishes = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var wish in (header ?? "").Split(','))
        {
            var parts = wish.Split(';', StringSplitOptions.TrimEntries);
            var name = parts[0].Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : parts[0]; // 8.4.1.3
            if (Weight(parts.AsSpan(1)) is { } weight) wishes.TryAdd(name, weight);
        }

        return wishes;
    }

    /// <summary>1 without a q; null, and the wish is passed over, when q is no weight from 0 to 1 (12.4.2).</summary>
    private static decimal? Weight(ReadOnlySpan<string> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) return Number(parameter.AsSpan(2));
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
