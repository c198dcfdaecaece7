using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>/atom.xml</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Publications publications, TimeProvider time)
    {
        routes.MapMethods(AtomWriter.Path, WebEndpoints.Reading, Atom);

        // A minute: readers that ask more often cost us nothing, and a story is nowhere late by much.
        async Task<PublicationAnswer> Atom() =>
            new(await publications.Feed.GetAsync(), "public, max-age=60", time.GetUtcNow()) { CrossOrigin = true };
    }
}
