using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>/archive/NAME.xml and /opml.xml: what belongs to the feeds besides the slices' own.</summary>
internal static class FeedEndpoints
{
    // Not longer: what was hidden has to go from an archive too, and the newest one learns what follows.
    private const string ForADay = "public, max-age=86400";

    private const string ForAnHour = "public, max-age=3600";

    public static void Map(IEndpointRouteBuilder routes, Publications publications, TimeProvider time)
    {
        routes.MapMethods(ArchiveDocument.PathOf("{name}"), WebEndpoints.Reading, ArchiveAsync);
        routes.MapMethods(OpmlWriter.Path, WebEndpoints.Reading, () => Answer(publications.Opml(), ForAnHour));

        async Task ArchiveAsync(HttpContext http, string name)
        {
            if (publications.OfArchive(name) is { } archive) await (await Answer(archive, ForADay)).ExecuteAsync(http);
            else http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        async Task<PublicationAnswer> Answer(Task<Rendition> document, string cacheControl) =>
            new(await document, cacheControl, time.GetUtcNow()) { CrossOrigin = true };
    }
}
