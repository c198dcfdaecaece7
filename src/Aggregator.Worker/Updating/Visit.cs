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
public sealed class Visit(IStore store, Fetcher fetcher, FetchOptions options, TimeProvider time)
{
    private readonly Articles _articles = new(fetcher, options, time);

    /// <summary>Visits the source now. The world's failures become the state; only the caller's cancellation and bugs throw.</summary>
    /// <param name="catalog">The catalog that the source is of.</param>
    /// <param name="source">Whom to visit.</param>
    /// <param name="onDemand">A person asked: a source set aside (POISON, PAUSED) is visited all the same.</param>
    /// <param name="cancel">Ends the visit without a trace.</param>
    public async Task<VisitResult> RunAsync(Catalog catalog, Source source, bool onDemand, CancellationToken cancel)
    {
        var state = Outlook.For(store.State(source.Id), source);
        if (Barrier.Before(source, state, onDemand, time.GetUtcNow()) is { } closed) return new VisitResult(closed, Requested: false);

        await store.SaveAsync(state with { AttemptStarted = time.GetUtcNow() }, cancel);
        try
        {
            var fetched = await fetcher.FetchAsync(Requests.ForSource(catalog, source, state), cancel);
            return await ConcludeAsync(catalog, source, state, fetched, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Called off, not died: the attempt must not count against the source at the next start.
            await store.SaveAsync(state, CancellationToken.None);
            throw;
        }
    }

    private async Task<VisitResult> ConcludeAsync(
        Catalog catalog, Source source, SourceState state, FetchResult fetched, CancellationToken cancel)
    {
        var answer = Requests.AnswerOf(fetched);
        if (fetched.Error is not FetchError.None) return await FailAsync(source, state, answer, Trouble.Of(fetched), cancel);

        var readWith = ReadWith.Of(source);
        if (fetched.NotModified || (answer.BodyHash == state.BodyHash && readWith == state.ReadWith))
            return await CatchUpAsync(catalog, source, Outlook.Unchanged(state, source, answer, time.GetUtcNow()), cancel);

        var read = Reader.Read(source, fetched.Document!, ReadLimits.Default, cancel);
        if (read.Failure is { } failure) return await FailAsync(source, state, answer, Trouble.Of(failure), cancel);

        var items = ItemKeys.Of(read.Items, source.Url, fetched.Document!.Url, source.Member.Site);
        var completed = await CompleteAsync(catalog, source, state, store.Unknown(source.Id, items), cancel);
        var result = await SaveAsync(
            catalog,
            source,
            read.Feed.Title,
            completed,
            (edits, now) => Outlook.Read(state with { ReadWith = readWith }, source, answer, read, edits, now),
            cancel);
        return result with { Total = items.Count };
    }

    // A new source brings only its newest items; the rest is remembered as passed over.
    private async Task<Completed> CompleteAsync(
        Catalog catalog, Source source, SourceState state, IReadOnlyList<KeyedItem> unknown, CancellationToken cancel)
    {
        if (state.LastSuccess is not null) return await _articles.CompleteAsync(catalog, source, unknown, state.Pending, cancel);
        var (taken, passed) = Intake.OfNewSource(source, unknown);
        var completed = await _articles.CompleteAsync(catalog, source, taken, state.Pending, cancel);
        return completed with { Items = [.. completed.Items, .. passed] };
    }

    // The list is as it was, but some of its articles may be readable by now.
    private async Task<VisitResult> CatchUpAsync(Catalog catalog, Source source, SourceState state, CancellationToken cancel)
    {
        if (_articles.IsAnyDue(state.Pending))
        {
            var completed = await _articles.CompleteAsync(catalog, source, [], state.Pending, cancel);
            return await SaveAsync(
                catalog, source, state.Title, completed, (edits, now) => Outlook.Brought(state, source, edits, now), cancel);
        }

        state = Outlook.Brought(state, source, [], time.GetUtcNow());
        await store.SaveAsync(state, cancel);
        return new VisitResult(state, Requested: true);
    }

    private async Task<VisitResult> SaveAsync(
        Catalog catalog,
        Source source,
        string? title,
        Completed completed,
        Func<IReadOnlyList<StoryEdit>, DateTimeOffset, SourceState> outlook,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        SourceState? saved = null;
        var edits = await store.EditAsync(
            source.Id,
            completed.Items,
            known => Editor.Decide(new Assignment(source, catalog.Site, title, now), completed.Items, known),
            edits => saved = outlook(edits, now) with { Pending = completed.Pending },
            cancel);
        return new VisitResult(
            saved!,
            Requested: true,
            New: edits.Count(edit => edit.Kind is EditKind.Add),
            Joined: edits.Count(edit => edit.Kind is EditKind.Join),
            Updated: edits.Count(edit => edit.Kind is EditKind.Update));
    }

    private async Task<VisitResult> FailAsync(Source source, SourceState state, Answer answer, Trouble trouble, CancellationToken cancel)
    {
        state = Outlook.Failed(state, source, trouble.Health, trouble.Error, trouble.Message, answer, time.GetUtcNow());
        await store.SaveAsync(state, cancel);
        return new VisitResult(state, Requested: trouble.Health is not Health.Robots);
    }
}
