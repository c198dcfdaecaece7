using Aggregator.Publishing;
using Aggregator.Scheduling;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>A slice as it stands: when it last changed, and when it may change next.</summary>
internal sealed class SliceNews
{
    /// <summary>Readers that ask more often than this cost us nothing, and no story is late by much.</summary>
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(60);

    /// <summary>What an admin does, or a copy of another member's, is nowhere late by more.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(15);

    /// <summary>How long the next visit is taken for what it was when all sources were looked at.</summary>
    private static readonly TimeSpan Outdated = TimeSpan.FromSeconds(10);

    private readonly IStore _store;
    private readonly IReadOnlyList<Source> _sources;
    private Known? _known;
    private Visits? _visits;

    public SliceNews(SliceOutline outline, Catalog catalog, IStore store)
    {
        (Outline, _store) = (outline, store);
        var (members, countries) = (outline.Selection.Members, outline.Selection.Countries);
        _sources =
        [
            .. catalog.Sources.Where(source =>
                (members?.Contains(source.Member.Id) ?? true)
                && (countries?.Contains(source.Member.Country ?? "") ?? true)),
        ];
    }

    public SliceOutline Outline { get; }

    /// <summary>The slice's own; looked up anew only when some story has changed.</summary>
    public Edition Edition
    {
        get
        {
            // Taken before the slice's own: should that be newer, it is looked up once more and nothing is missed.
            var all = _store.Edition;
            if (Volatile.Read(ref _known) is { } known && ReferenceEquals(known.All, all)) return known.Own;
            var own = _store.EditionOf(Outline.Selection);
            Volatile.Write(ref _known, new Known(all, own));
            return own;
        }
    }

    /// <summary>How long readers may go without asking: until one of its sources is visited next.</summary>
    public TimeSpan Rest(DateTimeOffset now)
    {
        if (Volatile.Read(ref _visits) is not { } visits || now - visits.LookedAt >= Outdated || now < visits.LookedAt)
            Volatile.Write(ref _visits, visits = new Visits(now, NextVisit(now)));
        var rest = visits.Next - now;
        return rest < ShortestRest ? ShortestRest : rest > LongestRest ? LongestRest : rest;
    }

    private DateTimeOffset NextVisit(DateTimeOffset now) => _sources
        .Select(source => Timetable.Next(source, _store.State(source.Id), now))
        .Min() ?? now + LongestRest;

    private sealed record Known(Edition All, Edition Own);

    private sealed record Visits(DateTimeOffset LookedAt, DateTimeOffset Next);
}
