using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>The files that pages need.</summary>
internal static class FileEndpoints
{
    private const string ForADay = "public, max-age=86400";

    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Each by its address.</summary>
    public static readonly IReadOnlyDictionary<string, Publication> Files = new Dictionary<string, Publication>
    {
        [Assets.IconPath] = Assets.Icon,
        ["favicon.ico"] = Assets.Icon,
        ["robots.txt"] = Assets.Robots,
        [Assets.StylePath] = Assets.Style,
    };

    public static void Map(IEndpointRouteBuilder routes, TimeProvider time)
    {
        foreach (var (path, file) in Files) MapFile(routes, path, file, time);
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
