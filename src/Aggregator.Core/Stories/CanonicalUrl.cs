using System.Collections.Frozen;

namespace Aggregator.Stories;

/// <summary>One spelling for the many addresses of one page; a key to look up by, never an address to visit.</summary>
public static class CanonicalUrl
{
    private static readonly FrozenSet<string> Tracking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "dclid", "yclid", "ysclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_openstat", "from_rss",
        "phpsessid", "jsessionid", "aspsessionid", "sessionid", "sid", "cid_session", "spm", "share_token");

    private static readonly FrozenSet<string> IndexFiles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.jsp", "default.asp", "default.aspx");

    /// <summary>host[:port]/path[?parameters][#!route], without scheme, "www.", tracking and session parameters;
    /// null when the address is not absolute http(s).</summary>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url)) return null;
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) return null;

        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        if (!url.IsDefaultPort) host += $":{url.Port}";
        return host + Path(url) + Parameters(url) + Route(url);
    }

    private static string Path(Uri url)
    {
        // ";jsessionid=..." is the Java servers' way to carry a session in the path.
        var path = Uri.UnescapeDataString(url.AbsolutePath);
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (session >= 0) path = path[..session];

        var slash = path.LastIndexOf('/');
        if (IndexFiles.Contains(path[(slash + 1)..])) path = path[..(slash + 1)];
        return path.TrimEnd('/');
    }

    private static string Parameters(Uri url)
    {
        if (url.Query.Length < 2) return "";
        var kept = url.Query[1..]
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter.Split('=', 2)[0]))
            .Select(Uri.UnescapeDataString)
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string name) =>
        Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);

    // Only a route of a single-page site names a page of its own; other fragments are places within one.
    private static string Route(Uri url) =>
        url.Fragment.StartsWith("#!", StringComparison.Ordinal) || url.Fragment.StartsWith("#/", StringComparison.Ordinal)
            ? url.Fragment
            : "";
}
