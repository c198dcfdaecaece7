using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>The files that pages need.</summary>
internal static class FileEndpoints
{
    private const string ForADay = "public, max-age=86400";

    private const string ForEver = "public, max-age=31536000, immutable";

    private const string Favicon = "favicon.ico";

    /// <summary>Each by its address.</summary>
    public static readonly IReadOnlyDictionary<string, Publication> Files = new Dictionary<string, Publication>
    {
        [Assets.IconPath] = Assets.Icon,
        [Favicon] = Assets.Icon,
        [Assets.StylePath] = Assets.Style,
    };

    public static void Map(IEndpointRouteBuilder routes, Publications publications, TimeProvider time)
    {
        foreach (var (path, file) in Files) MapFile(routes, path, file, publications, time);
    }

    // With the version in its address (?v=) a file never changes.
    private static void MapFile(
        IEndpointRouteBuilder routes, string path, Publication file, Publications publications, TimeProvider time)
    {
        var rendition = new Rendition(file);
        routes.MapMethods(path, WebEndpoints.Reading, Answer);

        IResult Answer(HttpRequest request)
        {
            if (path == Favicon && OwnIcon(publications.Map.Stand) is { } icon) return Results.Redirect(icon.AbsoluteUri);
            var cacheControl = request.Query["v"] == Assets.VersionOf(file) ? ForEver : ForADay;
            return new PublicationAnswer(rendition, cacheControl, time.GetUtcNow());
        }
    }

    // Programs that look for an icon without reading a page find the one that the pages name.
    private static Uri? OwnIcon(Newsstand stand) =>
        stand.OwnIcon is { } icon && icon != new Uri(stand.BaseUrl, Favicon) ? icon : null;
}
