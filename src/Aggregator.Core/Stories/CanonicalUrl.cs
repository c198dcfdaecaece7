using System.Collections.Frozen;

namespace Aggregator.Stories;

/// <summary>One spelling for the many addresses of one page; a key to look up by, never an address to visit.</summary>
public static class CanonicalUrl
{
    /// <summary>Wrappers within wrappers are followed so far.</summary>
    private const int MostWrappers = 3;

    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        // Tracking
        "fbclid", "gclid", "gbraid", "wbraid", "dclid", "yclid", "ysclid", "msclkid", "twclid", "ttclid", "igshid", "igsh", "mc_cid",
        "mc_eid", "_openstat", "openstat", "from_rss", "wt_mc", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id", "ncid",
        "cmpid", "rss", "spm", "share_token", "share_source", "wechat_share", "isappinstalled", "nsukey", "_ga", "_gl",
        // Sessions
        "phpsessid", "jsessionid", "sessionid", "session_id", "sid", "cid_session", "aspsessionid", "cftoken", "cfid", "zenid",
        // Other forms of the same page
        "amp", "outputtype", "print", "printable", "view_mode", "replytocom", "nocache");

    /// <summary>Where a reader came from, when it is a word; a number may be the page's.</summary>
    private static readonly FrozenSet<string> DroppedWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "ref", "referer", "referrer", "source", "src", "from", "via", "share", "campaign", "channel");

    private static readonly string[] DroppedPrefixes = ["utm_", "pk_", "mtm_", "hsa_", "aspsessionid", "stm_", "__hs"];

    private static readonly FrozenSet<string> IndexFiles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "index.html", "index.htm", "index.shtml", "index.php", "index.asp", "index.aspx", "index.jsp", "index.do", "default.asp",
        "default.aspx", "default.htm", "default.html");

    private static readonly FrozenSet<string> WrapperParameters = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "url", "u", "to", "target", "goto", "dest", "destination", "redirect", "redirect_to", "q");

    private static readonly string[] Twins = ["www.", "m.", "mobile.", "amp.", "wap."];

    /// <summary>host[:port]/path[?parameters][#route], without scheme, "www." or "m.", tracking and session parameters,
    /// in one
    /// order and one encoding, taken out of a redirector's wrapping; null when the address is not absolute
    /// http(s).</summary>
    public static string? Of(string? address)
    {
        if (Parsed(address) is not { } url) return null;
        for (var wrapped = 0; wrapped < MostWrappers && Inner(url) is { } inner; wrapped++) url = inner;
        return Host(url) + Path(url) + Parameters(url) + Route(url);
    }

    private static Uri? Parsed(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    // A redirector carries the whole address of another host in one parameter: "/~r/feed/?url=https%3A%2F%2F...".
    private static Uri? Inner(Uri url) => url.Query.Length == 0
        ? null
        : Pairs(url)
            .Where(pair => WrapperParameters.Contains(pair.Name))
            .Select(pair => Parsed(Uri.UnescapeDataString(pair.Value)))
            .FirstOrDefault(inner => inner is not null && inner.IdnHost != url.IdnHost);

    private static string Host(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (Twins.FirstOrDefault(twin => host.StartsWith(twin, StringComparison.Ordinal)) is { } prefix && host.Count(dot => dot == '.') > 1)
            host = Host(host[prefix.Length..]);
        return url.IsDefaultPort || url.Port is 80 or 443 ? host : $"{host}:{url.Port}";
    }

    private static string Host(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string Path(Uri url)
    {
        // ";jsessionid=..." is the Java servers' way to carry a session in the path.
        var path = Uri.UnescapeDataString(url.AbsolutePath);
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (session >= 0) path = path[..session];

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (segments.Count > 1 && segments[0] == "index.php") segments.RemoveAt(0);
        if (segments.Count > 0 && (IndexFiles.Contains(segments[^1]) || segments[^1] == "amp")) segments.RemoveAt(segments.Count - 1);
        if (segments.Count > 1 && segments[0] == "amp") segments.RemoveAt(0);
        return string.Concat(segments.Select(segment => "/" + segment));
    }

    private static string Parameters(Uri url)
    {
        if (url.Query.Length == 0) return "";
        var kept = Pairs(url)
            .Where(pair => !IsDropped(pair.Name, pair.Value))
            .Select(pair => Uri.UnescapeDataString(pair.Value.Length > 0 ? $"{pair.Name}={pair.Value}" : pair.Name))
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    // Some feeds escape "&" twice.
    private static IEnumerable<(string Name, string Value)> Pairs(Uri url) =>
        url.Query.TrimStart('?').Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase)
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (pair[0], pair.Length > 1 ? pair[1] : ""));

    private static bool IsDropped(string name, string value) =>
        Dropped.Contains(name) || (DroppedWords.Contains(name) && !value.Any(char.IsAsciiDigit)) || DroppedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    // Only a route of a single-page site names a page of its own; other fragments are places within one.
    private static string Route(Uri url) =>
        url.Fragment.StartsWith("#!", StringComparison.Ordinal) || url.Fragment.StartsWith("#/", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(url.Fragment).TrimEnd('/')
            : "";
}
