using Microsoft.Net.Http.Headers;

namespace Aggregator.Web;

/// <summary>Whether the reader has what it asks for already (RFC 9110, 13).</summary>
internal static class Preconditions
{
    /// <summary>If-None-Match decides alone where it is given, else If-Modified-Since (13.2.2).</summary>
    /// <param name="request">A GET or HEAD.</param>
    /// <param name="etag">Of the representation that would be sent, quoted.</param>
    /// <param name="lastModified">In whole seconds; null: not known.</param>
    public static bool Fails(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count > 0) return Matches(known.ToString(), etag);

        return lastModified is { } changed
            && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since)
            && changed <= since;
    }

    // Weak comparison (8.8.3.2): proxies that recode weaken the tag. Readers that lose the quotes are meant as well.
    private static bool Matches(string known, string etag)
    {
        if (known.Trim() == "*") return true;
        foreach (var range in known.AsSpan().Split(','))
        {
            var tag = known.AsSpan()[range].Trim();
            if (tag.StartsWith("W/", StringComparison.Ordinal)) tag = tag[2..];
            if (tag.Trim('"').SequenceEqual(etag.AsSpan().Trim('"'))) return true;
        }

        return false;
    }
}
