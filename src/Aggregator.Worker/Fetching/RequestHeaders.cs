using System.Net;

namespace Aggregator.Fetching;

/// <summary>What we say of ourselves and of what we want.</summary>
internal static class RequestHeaders
{
    private const string Accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
        + "application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.1";

    // Longer ones are somebody's data, not a validator.
    private const int LongestValidator = 2_000;

    private static readonly string Product =
        $"{RobotsRules.Product}/{typeof(RequestHeaders).Assembly.GetName().Version?.ToString(3)}";

    public static HttpRequestMessage Compose(Uri address, FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent(request.Contact));
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        // No deflate: servers do not agree on what it is. zstd: .NET cannot read it.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (IsValidator(request.ETag))
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (IsValidator(request.LastModified))
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    /// <summary>True when the request asks for a 304.</summary>
    public static bool IsConditional(this FetchRequest request) =>
        IsValidator(request.ETag) || IsValidator(request.LastModified);

    /// <summary>Product, version and contact, so that a member's admin can write to ours.</summary>
    public static string UserAgent(string? contact) => IsPlain(contact) ? $"{Product} (+{contact})" : Product;

    private static bool IsValidator(string? value) =>
        value is { Length: > 0 and <= LongestValidator } && !value.AsSpan().ContainsAny('\r', '\n', '\0');

    // What may stand in a comment of the header (RFC 9110, 5.6.5) without an escape.
    private static bool IsPlain(string? contact) =>
        contact is { Length: > 0 and <= 200 } && contact.All(c => c is > ' ' and < '\x7f' and not ('(' or ')' or '\\'));
}
