using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Updating;

/// <summary>The first thing after a start: finds the visits that were under way when the process died, so that a
/// document that kills the process is found out and set aside.</summary>
public sealed class Recovery(IStore store, TimeProvider time)
{
    /// <summary>Counts the deaths, and tells which sources to visit, one at a time and before all others: then the next
    /// death has one suspect.</summary>
    public async Task<IReadOnlyList<Source>> InterruptedAsync(Catalog catalog, CancellationToken cancel)
    {
        var open = store.States().Values
            .Where(state => state.AttemptStarted is not null)
            .OrderBy(state => state.AttemptStarted)
            .ToList();
        foreach (var state in open)
        {
            await store.SaveAsync(Outlook.Died(state, alone: open.Count == 1, time.GetUtcNow()), cancel);
        }

        return [.. open.Select(state => catalog.Source(state.SourceId)).OfType<Source>()];
    }
}
