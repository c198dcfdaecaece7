using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Updating;

namespace Aggregator.Scheduling;

/// <summary>Sends the visits out, whoever asks for them: one at a time to an origin, so many in all.</summary>
internal sealed partial class Dispatch(
    CatalogFile feeds, IStore store, Visit visit, FetchOptions options, TimeProvider time, ILogger<Dispatch> log)
    : IDisposable
{
    private readonly Turns _turns = new(options.Parallel);

    /// <summary>Told of every visit that ended: the schedule sets the source's next one.</summary>
    public Func<Source, SourceState, Task> Visited { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Visits the source when its turn comes; on demand also when it is not due.</summary>
    public async Task<VisitResult> VisitAsync(Source source, bool onDemand, CancellationToken cancel)
    {
        using var turn = await _turns.TakeAsync(Timetable.Origin(source), cancel);
        var state = store.State(source.Id);
        if (!onDemand && !Timetable.IsDue(source, state, time.GetUtcNow())) return new VisitResult(state, Requested: false);
        return await RunAsync(source, onDemand, cancel);
    }

    /// <summary>Once after the store was opened, before any other visit: sources whose visit was under way when the
    /// process ended are visited again, one at a time, so that the one that ends processes is found out.</summary>
    public async Task RecoverAsync(CancellationToken cancel)
    {
        var open = store.States().Values.Where(state => state.AttemptStarted is not null).ToList();
        foreach (var state in open)
        {
            if (feeds.Catalog.Source(state.SourceId) is not { Enabled: true } source) continue;
            LogInterrupted(source.Id);
            await RunAsync(source, onDemand: false, cancel);
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<VisitResult> RunAsync(Source source, bool onDemand, CancellationToken cancel)
    {
        var result = await RunSafelyAsync(source, onDemand, cancel);
        await Visited(source, result.State);
        return result;
    }

    // The one place where bugs of a visit are caught: here a bug still costs one visit of one source, further out it
    // would cost the source its place in the schedule, or a pull all the sources after it.
    private async Task<VisitResult> RunSafelyAsync(Source source, bool onDemand, CancellationToken cancel)
    {
        try
        {
            var result = await visit.RunAsync(feeds.Catalog, source, onDemand, cancel);
            LogVisited(source.Id, HealthSentences.Name(result.State.Health), result.New, result.Updated, result.State.NextVisit);
            return result;
        }
        catch (Exception bug) when (!cancel.IsCancellationRequested)
        {
            LogBug(bug, source.Id);
            return new VisitResult(await RememberBugAsync(source, bug, cancel), Requested: true);
        }
    }

    private async Task<SourceState> RememberBugAsync(Source source, Exception bug, CancellationToken cancel)
    {
        var message = $"The aggregator failed on it ({bug.GetType().Name}: {bug.Message}). Please report it.";
        var state = store.State(source.Id) with
        {
            Health = Health.Failing,
            Error = "Bug",
            Message = message,
            NextVisit = time.GetUtcNow() + source.AtMost,
        };
        try
        {
            await store.SaveAsync(state, cancel);
        }
        catch (Exception second) when (!cancel.IsCancellationRequested)
        {
            // The next visit is set from this state all the same, so the back-off holds until the next start.
            LogUnsaved(second, source.Id);
        }

        return state;
    }

    [LoggerMessage(1, LogLevel.Information, "{Source}: {State}, {New} new, {Updated} updated; next visit {Next:u}.")]
    private partial void LogVisited(string source, string state, int @new, int updated, DateTimeOffset? next);

    [LoggerMessage(2, LogLevel.Error, "{Source}: the visit ended in a bug of the aggregator; please report it.")]
    private partial void LogBug(Exception bug, string source);

    [LoggerMessage(3, LogLevel.Error, "{Source}: its state could not be saved.")]
    private partial void LogUnsaved(Exception bug, string source);

    [LoggerMessage(4, LogLevel.Warning, "{Source}: the last visit was cut short; it is visited alone before the others.")]
    private partial void LogInterrupted(string source);
}
