using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>The files that pages need.</summary>
internal static class FileEndpoints
{
    private const string ForADay = "public, max-age=86400";

    private const string ForEver = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes, TimeProvider time)
    {
        MapFile(routes, Assets.IconPath, Assets.Icon, time);
        MapFile(routes, "favicon.ico", Assets.Icon, time);
        MapFile(routes, "robots.txt", Assets.Robots, time);
        MapFile(routes, Assets.StylePath, Assets.Style, time);
    }

    // With the version in its address (?v=) a file never changes.
    private static void MapFile(IEndpointRouteBuilder routes, string path, Publication file, TimeProvider time)
    {
        var rendition = new Rendition(file);
        routes.MapMethods(path, WebEndpoints.Reading, Answer);

        PublicationAnswer Answer(HttpRequest request) =>
            new(rendition, request.Query["v"] == Assets.VersionOf(file) ? ForEver : ForADay, time.GetUtcNow());
    }
}
