using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>The visit of one source, start to commit: fetch, read, complete, decide and save, set the next visit.
/// It calls the others in order and decides nothing.</summary>
public sealed class Visit(
    IStore store, Fetcher fetcher, FetchOptions options, ReadLimits limits, TimeProvider time)
{
    private readonly LaterPages _laterPages = new(store, fetcher, limits);
    private readonly Articles _articles = new(fetcher, options, limits, time);

    /// <summary>Visits the source now. The world's failures become the state; only the caller's cancellation and bugs
    /// throw.</summary>
    /// <param name="catalog">The catalog that the source is of.</param>
    /// <param name="source">Whom to visit.</param>
    /// <param name="onDemand">A person asked: a source set aside (POISON, PAUSED) is visited all the same.</param>
    /// <param name="cancel">Ends the visit without a trace.</param>
    /// <param name="anew">A person accepts the list that the page has now.</param>
    public async Task<VisitResult> RunAsync(
        Catalog catalog, Source source, bool onDemand, CancellationToken cancel, bool anew = false)
    {
        var state = Outlook.For(store.State(source.Id), source);
        if (Barrier.Before(source, state, onDemand, time.GetUtcNow()) is { } closed)
            return new VisitResult(closed, Requested: false);

        if (anew) state = Outlook.Anew(state);
        await store.SaveAsync(state with { AttemptStarted = time.GetUtcNow() }, cancel);
        try
        {
            var readWith = ReadWith.Of(source);
            var fetched = await fetcher.FetchAsync(Requests.ForSource(catalog, source, state, readWith), cancel);
            var first = SourceReading.Of(source, state, readWith, fetched, limits, cancel);
            if (first.Trouble is { } trouble) return await FailAsync(source, state, first, trouble, cancel);

            var reading = await _laterPages.FollowAsync(catalog, source, state, first, cancel);
            var intake = IntakeOf(source, state, reading).Without(store.Unknown(source.Id, reading.Deleted));
            var completed = await _articles.CompleteAsync(catalog, source, intake, state.Pending, cancel);
            return await SaveAsync(catalog, source, state, reading, intake, completed, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Called off, not died: the attempt must not count against the source at the next start.
            await store.SaveAsync(state, CancellationToken.None);
            throw;
        }
    }

    private Intake IntakeOf(Source source, SourceState state, SourceReading reading)
    {
        var sieve = Sieve.Of(source, reading.Items, store.Unknown(source.Id, reading.Items));
        var intake = IntakeOf(source, state, reading, sieve);
        return intake with { Passed = [.. intake.Passed, .. sieve.KeptOut] };
    }

    private Intake IntakeOf(Source source, SourceState state, SourceReading reading, Sieve sieve)
    {
        if (state.LastSuccess is not { } last) return Intake.OfNew(source, sieve.Unknown);
        if (source.Kind is not SourceKind.Page) return Intake.OfFeed(source, sieve.Items, sieve.Unknown, last);
        var memory = state.List ?? new ListMemory(null, []);
        var isChanged = reading.ReadWith != state.ReadWith || reading.Read?.Shape != memory.Shape;
        return Intake.OfPage(source, sieve.Items, sieve.Unknown, memory, isChanged, time.GetUtcNow() - last);
    }

    private async Task<VisitResult> SaveAsync(
        Catalog catalog,
        Source source,
        SourceState state,
        SourceReading reading,
        Intake intake,
        Completed completed,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var feed = reading.Read?.Feed ?? new FeedFacts { Format = "unchanged", Title = state.Title };
        var assignment = new Assignment(source, catalog.Site, feed, now)
        {
            Topics = TopicMatcher.Of(catalog.Topics),
            Dedup = catalog.Dedup,
            Twins = catalog.TwinsOf(source),
            Stated = reading.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal),
        };
        var after = Outlook.Succeeded(state, source, reading.Answer, reading.Read, now) with
        {
            ReadWith = reading.ReadWith,
            Pending = completed.Pending,
        };
        if (intake.Flood is { } flood) after = Outlook.Flooded(after, flood, now);
        var edits = await store.EditAsync(
            source.Id,
            completed.Items,
            assignment.Stated,
            known => Editor.Decide(assignment, completed.Items, known),
            edits => Outlook.Brought(after, source, edits, now),
            cancel);
        return VisitResult.Of(store.State(source.Id), edits, reading.Items.Count);
    }

    private async Task<VisitResult> FailAsync(
        Source source, SourceState state, SourceReading reading, Trouble trouble, CancellationToken cancel)
    {
        var (health, error, message) = trouble;
        var after = Outlook.Failed(
            state, source, health, error, message, reading.Answer, time.GetUtcNow(), trouble.SeesNews);
        await store.SaveAsync(after, cancel);
        var wasForbidden = reading.Answer.HttpStatus is null && health is (Health.Robots or Health.Refused);
        return new VisitResult(after, Requested: !wasForbidden);
    }
}
