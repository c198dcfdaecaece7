using Microsoft.Net.Http.Headers;

namespace Aggregator.Web;

/// <summary>What a reader says of the document that it has (RFC 9110, 13), in the order in which it counts
/// (13.2.2).</summary>
internal static class Preconditions
{
    /// <summary>The status to answer with: 304 when the reader has the document already, 412 when it wants another one
    /// than there is, else 200.</summary>
    /// <param name="request">A GET or HEAD.</param>
    /// <param name="etag">Of the representation that would be sent, quoted.</param>
    /// <param name="lastModified">In whole seconds; null: not known.</param>
    public static int Status(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        if (IsAnother(request, etag, lastModified)) return StatusCodes.Status412PreconditionFailed;
        return IsKnown(request, etag, lastModified) ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
    }

    private static bool IsAnother(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        var wanted = request.Headers.IfMatch;
        // Strong comparison: a weak tag names no bytes.
        if (wanted.Count > 0) return !Names(wanted.ToString(), etag, takesWeak: false);

        return lastModified is { } changed && Date(request.Headers.IfUnmodifiedSince.ToString()) is { } since && changed > since;
    }

    // If-None-Match decides alone where it is given, else If-Modified-Since. Weak comparison: proxies that recode weaken
    // the tag.
    private static bool IsKnown(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count > 0) return Names(known.ToString(), etag, takesWeak: true);

        return lastModified is { } changed && Date(request.Headers.IfModifiedSince.ToString()) is { } since && changed <= since;
    }

    /// <summary>Whether the list of tags holds this one. Readers that lose the quotes are meant as well.</summary>
    private static bool Names(ReadOnlySpan<char> list, ReadOnlySpan<char> etag, bool takesWeak)
    {
        list = list.Trim();
        if (list is "*") return true;
        while (list.Length > 0)
        {
            var isWeak = list.StartsWith("W/", StringComparison.Ordinal);
            if (isWeak) list = list[2..];
            var length = Length(list);
            if ((takesWeak || !isWeak) && list[..length].Trim('"').SequenceEqual(etag.Trim('"'))) return true;
            list = list[length..].TrimStart(", \t");
        }

        return false;
    }

    /// <summary>Of the tag that the list begins with: to its closing quote, for it may hold commas (8.8.3); without
    /// quotes, to the next comma.</summary>
    private static int Length(ReadOnlySpan<char> list)
    {
        var isQuoted = list is ['"', ..];
        var end = isQuoted ? list[1..].IndexOf('"') : list.IndexOfAny(", \t");
        if (end < 0) return list.Length;
        return isQuoted ? end + 2 : end;
    }

    private static DateTimeOffset? Date(string written) =>
        HeaderUtilities.TryParseDate(written, out var date) ? date : null;
}
