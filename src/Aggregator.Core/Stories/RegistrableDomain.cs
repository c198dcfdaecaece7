using System.Collections.Frozen;
using System.Net;

namespace Aggregator.Stories;

/// <summary>Who a host belongs to: the domain that is registered under a public suffix, by the Public Suffix
/// List.</summary>
public static class RegistrableDomain
{
    private static readonly Lazy<FrozenSet<string>> Suffixes = new(Load);

    /// <summary>"news.lzu.edu.cn" gives "lzu.edu.cn"; an address literal or a public suffix gives itself. Lower case,
    /// as Punycode.</summary>
    public static string Of(Uri url)
    {
        var host = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (IPAddress.TryParse(host, out _)) return host;

        var labels = host.Split('.');
        for (var first = 0; first < labels.Length; first++)
        {
            if (IsSuffix(labels, first)) return string.Join('.', labels[Math.Max(0, first - 1)..]);
        }

        return string.Join('.', labels[^Math.Min(2, labels.Length)..]);
    }

    /// <summary>Whether two addresses belong to the same owner.</summary>
    public static bool Same(Uri one, Uri other) =>
        string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Of(one), Of(other), StringComparison.Ordinal);

    // The list's algorithm: an exception rule beats a wildcard, the longest rule wins; callers ask longest first.
    private static bool IsSuffix(string[] labels, int first)
    {
        var candidate = string.Join('.', labels[first..]);
        if (Suffixes.Value.Contains('!' + candidate)) return false;
        if (Suffixes.Value.Contains(candidate)) return true;
        return first + 1 < labels.Length && Suffixes.Value.Contains("*." + string.Join('.', labels[(first + 1)..]));
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(RegistrableDomain).Assembly.GetManifestResourceStream("public_suffix_list.dat")!;
        using var reader = new StreamReader(stream);
        var idn = new System.Globalization.IdnMapping();
        var rules = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var rule = line.Trim();
            if (rule.Length == 0 || rule.StartsWith("//", StringComparison.Ordinal)) continue;
            rules.Add(System.Text.Ascii.IsValid(rule) ? rule : idn.GetAscii(rule));
        }

        return rules.ToFrozenSet(StringComparer.Ordinal);
    }
}
