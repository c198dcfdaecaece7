using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Updating;

/// <summary>The first thing after a start: sources whose visit was under way when the process died are visited one at a time,
/// so that a document that kills the process is found out and set aside.</summary>
public sealed class Recovery(IStore store, Visit visit, TimeProvider time)
{
    public async Task RunAsync(Catalog catalog, CancellationToken cancel)
    {
        var open = store.States().Values.Where(state => state.AttemptStarted is not null).OrderBy(state => state.AttemptStarted).ToList();
        foreach (var state in open) await store.SaveAsync(Outlook.Died(state, alone: open.Count == 1, time.GetUtcNow()), cancel);
        foreach (var state in open)
        {
            if (catalog.Source(state.SourceId) is { } source) await visit.RunAsync(catalog, source, onDemand: false, cancel);
        }
    }
}
