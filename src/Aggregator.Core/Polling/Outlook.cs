using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Polling;

/// <summary>What a visit's outcome means for the source: its state afterwards. Pure.</summary>
public static class Outlook
{
    private const int MostWarnings = 20;

    /// <summary>So long the admin is told of a flood.</summary>
    private static readonly TimeSpan FloodShown = TimeSpan.FromDays(7);

    /// <summary>What is remembered for today's address: another address starts without validators, failures or a
    /// verdict of GONE.</summary>
    public static SourceState For(SourceState state, Source source) =>
        state.Url is null || state.Url == source.Url.AbsoluteUri
            ? state with { Url = source.Url.AbsoluteUri }
            : new SourceState
            {
                SourceId = state.SourceId,
                Url = source.Url.AbsoluteUri,
                LastSuccess = state.LastSuccess,
                LastVisit = state.LastVisit,
                LastNew = state.LastNew,
                Stories = state.Stories,
                Pending = state.Pending,
                // Its news are known wherever they stand, but the list may well stand elsewhere.
                List = state.List is { } list ? list with { Shape = null } : null,
            };

    /// <summary>A person wants the list that is there now, whatever was read before: it is looked for as at the first
    /// visit. Its former news stay known.</summary>
    public static SourceState Anew(SourceState state) => state with
    {
        ETag = null,
        LastModified = null,
        BodyHash = null,
        ReadWith = null,
        List = state.List is { } list ? list with { Shape = null } : null,
    };

    /// <summary>The document was read, or is as it was (<paramref name="read"/> is null).</summary>
    public static SourceState Succeeded(
        SourceState state, Source source, Answer answer, ReadResult? read, DateTimeOffset now)
    {
        var flood = now - state.FloodSince < FloodShown ? state.Flood : null;
        var ttl = read is null ? state.Ttl : read.Feed.Ttl;
        var after = state with
        {
            Health = answer.MovedTo is null ? Health.Ok : Health.Moved,
            Error = null,
            Message = answer.MovedTo is null ? flood : HealthSentences.Sentence(Health.Moved),
            Flood = flood,
            HttpStatus = answer.HttpStatus,
            Failures = 0,
            Deaths = 0,
            AttemptStarted = null,
            LastVisit = now,
            LastSuccess = now,
            NotBefore = answer.NotBefore,
            MovedTo = answer.MovedTo,
            NextVisit = Cadence.AfterSuccess(source, now, ttl, answer.NotBefore),
            Ttl = ttl,
            LostSince = null,
            SeesNews = false,
        };
        if (read is null)
        {
            return after with
            {
                ETag = answer.ETag ?? state.ETag,
                LastModified = answer.LastModified ?? state.LastModified,
            };
        }

        return after with
        {
            ETag = answer.ETag,
            LastModified = answer.LastModified,
            BodyHash = answer.BodyHash,
            Title = read.Feed.Title,
            List = source.Kind is SourceKind.Page ? ListMemory.Of(read, state.List) : null,
            Warnings = [.. read.Warnings.Take(MostWarnings)],
        };
    }

    /// <summary>The document listed many old pieces as if they were new.</summary>
    public static SourceState Flooded(SourceState state, string flood, DateTimeOffset now) =>
        state with { Flood = flood, FloodSince = now, Message = state.Health is Health.Ok ? flood : state.Message };

    /// <summary>What the edits changed about the source.</summary>
    public static SourceState Brought(
        SourceState state, Source source, IReadOnlyList<StoryEdit> edits, DateTimeOffset now)
    {
        var added = edits.Count(edit => edit.Kind is EditKind.Add or EditKind.Join);
        // Silence is counted from what was seen to come: a new source whose last news is old has not been silent yet.
        var lastNew = added > 0 ? now : state.LastNew ?? now;
        var health = state.Health is Health.Ok && now - lastNew > source.ExpectEvery ? Health.Stale : state.Health;
        return state with { LastNew = lastNew, Stories = state.Stories + added, Health = health };
    }

    /// <summary>There was trouble: back-off for a server in trouble, the usual time for a page that has to be looked
    /// at.</summary>
    public static SourceState Failed(
        SourceState state,
        Source source,
        Health health,
        string error,
        string message,
        Answer answer,
        DateTimeOffset now,
        bool seesNews = false)
    {
        var failures = state.Failures + 1;
        var isAlive = health is Health.EmptyList or Health.SelectorLost;
        var lostSince = isAlive ? state.LostSince ?? now : state.LostSince;
        return state with
        {
            Health = health,
            Error = error,
            Message = seesNews ? HealthSentences.SeesNews(source, lostSince ?? now) : message,
            HttpStatus = answer.HttpStatus,
            Failures = failures,
            LostSince = lostSince,
            SeesNews = seesNews,
            Deaths = 0,
            AttemptStarted = null,
            LastVisit = now,
            NotBefore = answer.NotBefore,
            NextVisit = health switch
            {
                Health.Gone when answer.HttpStatus is SourceState.ForEver => null,
                _ when isAlive => Cadence.AfterSuccess(source, now, null, answer.NotBefore),
                _ => Cadence.AfterFailure(source, now, failures, answer.NotBefore),
            },
        };
    }

    /// <summary>The process died during a visit of this source; of this source alone, if <paramref name="alone"/>.</summary>
    public static SourceState Died(SourceState state, bool alone, DateTimeOffset now)
    {
        var deaths = alone ? state.Deaths + 1 : state.Deaths;
        var died = state with { AttemptStarted = null, Deaths = deaths };
        return deaths < 3 ? died : died with { Health = Health.Poison, NextVisit = now.AddDays(1), Deaths = 0 };
    }
}
