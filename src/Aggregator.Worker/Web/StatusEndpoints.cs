using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>/status</summary>
internal static class StatusEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Publications publications, TimeProvider time)
    {
        routes.MapMethods(StatusPage.Path, WebEndpoints.Reading, Status);

        async Task<PublicationAnswer> Status() =>
            new(await publications.Status(), "no-cache", time.GetUtcNow());
    }
}
