using System.Collections.Frozen;

namespace Aggregator.Stories;

/// <summary>Addresses that carry another one, to which they lead.</summary>
internal static class Redirectors
{
    private static readonly FrozenSet<string> Parameters = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "url", "u", "to", "target", "goto", "dest", "destination", "redirect", "redirect_to", "redirect_url", "q", "link",
        "href", "out", "adurl", "murl");

    /// <summary>Where it leads; null when it leads nowhere but to itself.</summary>
    /// <param name="url">The address.</param>
    /// <param name="parameters">Its parameters, as they are written.</param>
    public static Uri? Target(Uri url, IEnumerable<(string Name, string Value)> parameters) =>
        InParameters(url, parameters) ?? InPath(url);

    public static Uri? Parsed(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && HasHost(url) ? url : null;

    // Only when it is asked for does the framework find that no such host can be.
    private static bool HasHost(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // "l.facebook.com/l.php?u=https%3A%2F%2F...": the whole address of another host in one parameter.
    private static Uri? InParameters(Uri url, IEnumerable<(string Name, string Value)> parameters) => parameters
        .Where(pair => Parameters.Contains(pair.Name))
        .Select(pair => Parsed(Uri.UnescapeDataString(pair.Value)))
        .FirstOrDefault(inner => inner is not null && inner.IdnHost != url.IdnHost);

    // Copies that search engines keep: "example-edu.cdn.ampproject.org/c/s/example.edu/...",
    // "google.com/amp/s/example.edu/...".
    private static Uri? InPath(Uri url)
    {
        var isCopy = url.IdnHost.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase)
            || (url.IdnHost.Contains("google.", StringComparison.OrdinalIgnoreCase)
                && url.AbsolutePath.StartsWith("/amp/", StringComparison.Ordinal));
        if (!isCopy) return null;
        var rest = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(part => !part.Contains('.', StringComparison.Ordinal));
        return Parsed("https://" + string.Join('/', rest));
    }
}
