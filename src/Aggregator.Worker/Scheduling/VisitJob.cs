using Aggregator.Configuration;
using Quartz;

namespace Aggregator.Scheduling;

/// <summary>Quartz's name for an origin: its triggers are the origin's sources, visited one after another.</summary>
[DisallowConcurrentExecution]
internal sealed class VisitJob(CatalogFile feeds, Dispatch dispatch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (feeds.Catalog.Source(context.Trigger.Key.Name) is not { } source) return;
        try
        {
            await dispatch.VisitAsync(source, onDemand: false, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service stops; the source keeps its next visit and is due when the service starts again.
        }
    }
}
