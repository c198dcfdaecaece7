using System.Globalization;
using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>/search?q=WORDS</summary>
internal static class SearchEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, SearchDesk desk, Pages pages, TimeProvider time)
    {
        routes.MapMethods(SearchPage.Path, WebEndpoints.Reading, Search);

        PublicationAnswer Search(HttpRequest request)
        {
            var query = request.Query["q"].ToString();
            var page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
                ? Math.Clamp(asked, 1, SearchPage.MostPages)
                : 1;
            var (ids, isWhole) = desk.Find(query);
            return new(new Rendition(pages.Found(query, page, ids, isWhole)), "no-cache", time.GetUtcNow());
        }
    }
}
