using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>/robots.txt, /sitemap.xml with its parts, /sitemap-news.xml</summary>
internal static class RobotEndpoints
{
    private const string ForADay = "public, max-age=86400";

    private const string ForAWhile = "public, max-age=900";

    public static void Map(IEndpointRouteBuilder routes, Sitemaps sitemaps, TimeProvider time)
    {
        routes.MapMethods(Robots.Path, WebEndpoints.Reading, () => Answer(sitemaps.RobotsTxt(), ForADay));
        routes.MapMethods(Sitemap.Path, WebEndpoints.Reading, () => Answer(sitemaps.All()));
        routes.MapMethods(NewsSitemap.Path, WebEndpoints.Reading, () => Answer(sitemaps.News()));
        routes.MapMethods("sitemap-{part:int}.xml", WebEndpoints.Reading, Part);

        // Only as it is listed, not as sitemap-01.xml.
        async Task<IResult> Part(HttpRequest request, int part) =>
            request.Path == "/" + Sitemap.PartPath(part) && sitemaps.Part(part) is { } document
                ? await Answer(document)
                : Results.NotFound();

        async Task<PublicationAnswer> Answer(Task<Rendition> document, string cacheControl = ForAWhile) =>
            new(await document, cacheControl, time.GetUtcNow());
    }
}
