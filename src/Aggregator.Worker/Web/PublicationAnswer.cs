using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Web;

/// <summary>A publication as the answer to a GET or HEAD: coded as the reader likes it, 304 if it has it.</summary>
/// <param name="rendition">What to serve.</param>
/// <param name="cacheControl">How long readers and proxies may go without asking.</param>
/// <param name="now">UTC.</param>
internal sealed class PublicationAnswer(Rendition rendition, string cacheControl, DateTimeOffset now) : IResult
{
    /// <summary>So many bytes are on their way to one reader at a time.</summary>
    private const int Portion = 128 * 1024;

    /// <summary>404 with a publication that says so; only 200 can become 304.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether scripts of other sites may read it.</summary>
    public bool CrossOrigin { get; init; }

    /// <summary>What goes with it elsewhere (RFC 8288), as a header says it; null: nothing.</summary>
    public string? Links { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var coding = AcceptEncoding.Choose(request.Headers.AcceptEncoding.ToString());
        var etag = rendition.ETag(coding);
        var lastModified = rendition.Publication.LastModified;
        Describe(response.Headers, etag, lastModified);
        response.StatusCode = Status == StatusCodes.Status200OK ? Preconditions.Status(request, etag, lastModified) : Status;
        if (response.StatusCode != Status) return;

        var body = await rendition.BodyAsync(coding);
        response.ContentType = rendition.Publication.ContentType;
        response.ContentLength = body.Length;
        if (coding != Coding.Identity) response.Headers.ContentEncoding = coding == Coding.Gzip ? "gzip" : "br";
        if (!HttpMethods.IsHead(request.Method)) await SendAsync(response, body, httpContext.RequestAborted);
    }

    // Kestrel copies what it is given: a slow reader of a large document holds a portion of it and not the whole.
    private static async Task SendAsync(HttpResponse response, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        for (var rest = body; rest.Length > 0; rest = rest[Math.Min(Portion, rest.Length)..])
            await response.Body.WriteAsync(rest[..Math.Min(Portion, rest.Length)], cancel);
    }

    /// <summary>What goes with the document and with a 304 alike (RFC 9110, 15.4.5).</summary>
    private void Describe(IHeaderDictionary headers, string etag, DateTimeOffset? lastModified)
    {
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = etag;
        headers.CacheControl = cacheControl;
        if (Links is not null) headers.Link = Links;
        headers.AcceptRanges = "none"; // 14.3; a feed is asked for whole, and a Range is passed over.
        if (CrossOrigin) headers.AccessControlAllowOrigin = "*";
        if (CrossOrigin) headers.AccessControlExposeHeaders = HeaderNames.ETag;
        if (lastModified is { } changed)
            headers.LastModified = Said(changed);
    }

    // As long as the second of the change lasts another change may fall into it. Who asks within it is told a second
    // less, and so is not told "not modified" of the other change later (RFC 9110, 8.8.2.2). Never after now (8.8.2.1).
    private string? Said(DateTimeOffset changed)
    {
        if (now - changed >= TimeSpan.FromSeconds(1)) return rendition.LastModified;
        return (changed < now ? changed : now).AddSeconds(-1).ToString("r", CultureInfo.InvariantCulture);
    }
}
