using System.Globalization;
using Aggregator.Publishing;
using Aggregator.Stories;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Web;

/// <summary>/atom.xml, /SLICE/atom.xml, /SLICE/ and the other formats of every slice.</summary>
internal sealed class SliceEndpoints(Publications publications, TimeProvider time)
{
    private const string ReadingOnly = "GET, HEAD";

    private const string Asking = "GET, HEAD, OPTIONS";

    /// <summary>By seconds: made once, for every answer to a feed has one.</summary>
    private static readonly string[] MaxAges =
    [
        .. Enumerable.Range(0, 1 + (int)SliceNews.LongestRest.TotalSeconds)
            .Select(seconds => string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}")),
    ];

    /// <summary>Answers for the slices and leaves all other addresses to the next.</summary>
    public Task Answer(HttpContext http, RequestDelegate next)
    {
        var map = publications.Map;
        if (SliceAddress.Of(map, http.Request.Path.Value ?? "/") is not { } address) return next(http);

        var method = http.Request.Method;
        if (HttpMethods.IsOptions(method) && address.Format.IsFeed) return Permit(http.Response);
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) return Refuse(http.Response, address.Format);
        return address.Elsewhere is { } place ? Redirects.Permanent(http, place) : SendAsync(http, map, address);
    }

    private async Task SendAsync(HttpContext http, SiteMap map, SliceAddress address)
    {
        var (slice, format) = (address.Slice, address.Format);
        var rendition = await (format == Format.Page
            ? PageAsync(map, slice, http.Request.Query["before"])
            : publications.OfSlice(map, slice, format));
        var now = time.GetUtcNow();
        // Browsers ask each time whether theirs is still the newest; a 304 costs next to nothing.
        var answer = format.IsFeed
            ? new PublicationAnswer(rendition, MaxAge(slice.Rest(now)), now) { CrossOrigin = true, Links = map.Links(slice, format) }
            : new PublicationAnswer(rendition, "no-cache", now);
        await answer.ExecuteAsync(http);
    }

    private Task<Rendition> PageAsync(SiteMap map, SliceNews slice, string? before)
    {
        var isFront = slice.Outline.Path.Length == 0;
        var place = new PagePlace { IsFront = isFront, Before = StoryIds.IsOne(before) ? before : null };
        return publications.PageOf(map, isFront ? map.Front : slice, place);
    }

    // A script of another site that sends If-None-Match asks first (Fetch, 3.3).
    private static Task Permit(HttpResponse response)
    {
        var headers = response.Headers;
        headers.Allow = Asking;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = ReadingOnly;
        headers.AccessControlAllowHeaders = $"{HeaderNames.IfNoneMatch}, {HeaderNames.IfModifiedSince}, {HeaderNames.CacheControl}";
        headers.AccessControlMaxAge = "86400";
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpResponse response, Format format)
    {
        response.Headers.Allow = format.IsFeed ? Asking : ReadingOnly;
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private static string MaxAge(TimeSpan rest) => MaxAges[(int)rest.TotalSeconds];
}
