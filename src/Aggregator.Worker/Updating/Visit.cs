using Aggregator.Sources;

namespace Aggregator.Updating;

/// <summary>The visit of one source, start to commit.</summary>
public sealed class Visit
{
    public Task<VisitResult> RunAsync(Catalog catalog, Source source, bool onDemand, CancellationToken cancel) =>
        throw new NotSupportedException($"{catalog.Site.Title} {source.Id} {onDemand} {cancel.CanBeCanceled}");
}
