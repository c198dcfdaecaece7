using System.Collections.Frozen;

namespace Aggregator.Stories;

/// <summary>One spelling for the many addresses of one page; a key to look up by, never an address to visit.</summary>
public static class CanonicalUrl
{
    /// <summary>Wrappers within wrappers are followed so far.</summary>
    private const int MostWrappers = 8;

    /// <summary>Escapes within escapes are resolved so far.</summary>
    private const int MostSpellings = 16;

    private static readonly FrozenSet<string> IndexFiles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "index.html", "index.htm", "index.shtml", "index.xhtml", "index.php", "index.php5", "index.asp", "index.aspx",
        "index.jsp", "index.do", "index.cfm", "index.pl", "index.cgi", "default.asp", "default.aspx", "default.htm", "default.html",
        "default.php");

    private static readonly string[] Twins = ["www.", "m.", "mobile.", "amp.", "wap.", "touch."];

    /// <summary>host[:port]/path[?parameters][#route], without scheme, "www." or "m.", tracking and session parameters,
    /// in one order and one encoding, taken out of a redirector's wrapping; null when the address is not absolute
    /// http(s). The same again of "https://" and what it gave.</summary>
    public static string? Of(string? address)
    {
        // What was escaped twice shows its next spelling only now; each is shorter than the one before.
        var spelling = Spelled(address);
        for (var n = 0; n < MostSpellings && spelling is not null; n++)
        {
            var next = Spelled("https://" + spelling);
            if (next == spelling) break;
            spelling = next;
        }

        return spelling;
    }

    private static string? Spelled(string? address)
    {
        if (Redirectors.Parsed(address) is not { } url) return null;
        for (var n = 0; n < MostWrappers && Redirectors.Target(url, Pairs(url)) is { } inner; n++) url = inner;
        // "https://.:8080/" passes for an address; its host is none.
        return Host(url) is ['.' or ':', ..] or "" ? null : Host(url) + Path(url) + Parameters(url) + Route(url);
    }

    private static string Host(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        while (Twins.FirstOrDefault(twin => host.StartsWith(twin, StringComparison.Ordinal)) is { } prefix
            && host.Count(dot => dot == '.') > 1)
            host = host[prefix.Length..];
        if (url.HostNameType == UriHostNameType.IPv6) host = $"[{host.Trim('[', ']')}]";
        return url.IsDefaultPort || url.Port is 80 or 443 ? host : $"{host}:{url.Port}";
    }

    private static string Path(Uri url)
    {
        // ";jsessionid=..." is the Java servers' way to carry a session in the path, "(S(...))" that of ASP.NET.
        var path = PercentEncoding.Decoded(url.AbsolutePath);
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (session >= 0) path = path[..session];

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment is not ("." or "..")
                && !segment.StartsWith("(S(", StringComparison.OrdinalIgnoreCase))
            .ToList();
        while (segments.Count > 1 && segments[0] is "index.php" or "amp") segments.RemoveAt(0);
        while (segments.Count > 0 && (IndexFiles.Contains(segments[^1]) || segments[^1] == "amp"))
            segments.RemoveAt(segments.Count - 1);
        if (segments.Count > 0) segments[^1] = WithoutAmp(segments[^1]);
        return string.Concat(segments.Select(segment => "/" + segment));
    }

    // "release.amp.html" beside "release.html".
    private static string WithoutAmp(string file)
    {
        for (var at = Amp(file); at > 0; at = Amp(file)) file = file.Remove(at, ".amp".Length);
        return file;

        static int Amp(string file) => file.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase)
            ? file.Length - ".amp.html".Length
            : -1;
    }

    private static string Parameters(Uri url)
    {
        if (url.Query.Length == 0) return "";
        var kept = Pairs(url)
            .Select(pair => (Name: PercentEncoding.Decoded(pair.Name), Value: PercentEncoding.Decoded(pair.Value)))
            .Where(pair => !DroppedParameters.Has(pair.Name, pair.Value))
            .Select(pair => pair.Value.Length > 0 ? $"{pair.Name}={pair.Value}" : pair.Name)
            .Where(pair => pair.Length > 0)
            .Distinct(StringComparer.Ordinal)
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

    // Only a route of a single-page site names a page of its own; other fragments are places within one.
    private static string Route(Uri url)
    {
        if (url.Fragment is not ['#', '!' or '/', ..]) return "";
        var route = PercentEncoding.Decoded(url.Fragment).TrimEnd('/');
        return route is "#" or "#!" ? "" : route;
    }
}
