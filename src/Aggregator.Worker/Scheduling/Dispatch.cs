using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Updating;

namespace Aggregator.Scheduling;

/// <summary>Sends the visits out, whoever asks for them: one at a time to an origin, so many in all.</summary>
internal sealed partial class Dispatch(
    CatalogFile feeds,
    IStore store,
    Visit visit,
    Recovery recovery,
    FetchOptions options,
    TimeProvider time,
    ILogger<Dispatch> log) : IDisposable
{
    private readonly Turns _turns = new(options.Parallel);

    /// <summary>Told of every visit that ended: the schedule sets the source's next one.</summary>
    public Func<Source, SourceState, Task> Visited { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Visits the source when its turn comes; on demand also when it is not due, and if asked
    /// for the list that its page has now.</summary>
    public async Task<VisitResult> VisitAsync(
        Source source, bool onDemand, CancellationToken cancel, bool anew = false)
    {
        using var turn = await _turns.TakeAsync(Timetable.Origin(source), cancel);
        // While it waited the catalog may have changed.
        source = feeds.Catalog.Source(source.Id) ?? source;
        var state = store.State(source.Id);
        return onDemand || Timetable.IsDue(source, state, time.GetUtcNow())
            ? await RunAsync(source, onDemand, cancel, anew)
            : new VisitResult(state, Requested: false);
    }

    /// <summary>Once, after the store was opened and before any other visit: makes up for those that a dying process
    /// left, one at a time, and for a minute at most: what is left then waits its turn with all others.</summary>
    public async Task RecoverAsync(CancellationToken cancel)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, minute.Token);
        try
        {
            foreach (var source in await recovery.InterruptedAsync(feeds.Catalog, cancel))
            {
                LogInterrupted(source.Id);
                await RunAsync(source, onDemand: false, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The minute is over.
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<VisitResult> RunAsync(
        Source source, bool onDemand, CancellationToken cancel, bool anew = false)
    {
        var result = await RunSafelyAsync(source, onDemand, anew, cancel);
        await Visited(source, result.State);
        return result;
    }

    // The one place where bugs of a visit are caught: here a bug still costs one visit of one source, further out it
    // would cost the source its place in the schedule, or a pull all the sources after it.
    private async Task<VisitResult> RunSafelyAsync(
        Source source, bool onDemand, bool anew, CancellationToken cancel)
    {
        try
        {
            var result = await visit.RunAsync(feeds.Catalog, source, onDemand, cancel, anew);
            var state = result.State;
            LogVisited(source.Id, HealthSentences.Name(state.Health), result.New, result.Updated, Next(state));
            return result;
        }
        catch (Exception bug) when (!cancel.IsCancellationRequested)
        {
            var state = await RememberBugAsync(source, bug, cancel);
            LogBug(bug, source.Id, Next(state));
            return new VisitResult(state, Requested: true);
        }
    }

    private async Task<SourceState> RememberBugAsync(Source source, Exception bug, CancellationToken cancel)
    {
        // The message is public on the status page: what else the bug says is for the log.
        var message = $"The aggregator failed on it ({bug.GetType().Name}); its log says more. Please report it.";
        var state = Outlook.Failed(
            Outlook.For(store.State(source.Id), source),
            source, Health.Failing, "Bug", message, new Answer(), time.GetUtcNow());
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

    private static string Next(SourceState state) =>
        state.NextVisit?.ToString("u", CultureInfo.InvariantCulture) ?? "never";

    [LoggerMessage(1, LogLevel.Information, "{Source}: {State}, {New} new, {Updated} updated; next visit {Next}.")]
    private partial void LogVisited(string source, string state, int @new, int updated, string next);

    [LoggerMessage(2, LogLevel.Error, "{Source}: its visit ended in a bug, please report it; next visit {Next}.")]
    private partial void LogBug(Exception bug, string source, string next);

    [LoggerMessage(3, LogLevel.Error, "{Source}: its state could not be saved.")]
    private partial void LogUnsaved(Exception bug, string source);

    [LoggerMessage(4, LogLevel.Warning, "{Source}: the last visit was cut short; this one goes before all others.")]
    private partial void LogInterrupted(string source);
}
