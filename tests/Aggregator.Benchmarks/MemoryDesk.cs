using Aggregator.Storage.LiteDb;
using Aggregator.Stories;

namespace Aggregator.Benchmarks;

/// <summary>The editor with everything in memory, the dedup window's stories only: what judging costs without
/// storage.</summary>
internal sealed class MemoryDesk
{
    private readonly KeyIndex _keys = new();
    private readonly Dictionary<(string Source, string Key), LedgerRow> _ledger = [];
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly Queue<Story> _inOrder = new();
    private int _sequence;

    /// <summary>How many stories there were, those out of the window included.</summary>
    public int Count { get; private set; }

    /// <summary>How many stories were compared with items so far, at most.</summary>
    public long Compared { get; private set; }

    public void Judge(StreamedVisit visit)
    {
        Forget(visit.Now);
        var known = KnownOf(visit);
        Compared += known.Candidates.Values.Sum(ids => ids.Count);
        foreach (var edit in Editor.Decide(visit.Assignment, visit.Items, known)) Keep(edit, visit.Now);
    }

    private void Forget(DateTimeOffset now)
    {
        _keys.Forget(now);
        while (_inOrder.TryPeek(out var oldest) && now - oldest.Entered > KeyIndex.Window)
            _stories.Remove(_inOrder.Dequeue().Id);
    }

    private void Keep(StoryEdit edit, DateTimeOffset now)
    {
        _ledger[(edit.Row.SourceId, edit.Row.Key)] = edit.Row;
        if (edit.Story is not { } story) return;
        _stories[story.Id] = story;
        _keys.Add(story, now);
        if (edit.Kind is not EditKind.Add) return;
        _inOrder.Enqueue(story);
        Count++;
    }

    private Known KnownOf(StreamedVisit visit) => new()
    {
        Ledger = visit.Items
            .SelectMany(item => item.Keyed.Keys)
            .Distinct(StringComparer.Ordinal)
            .Select(key => _ledger.GetValueOrDefault((visit.Source.Id, key)))
            .OfType<LedgerRow>()
            .ToDictionary(row => row.Key, StringComparer.Ordinal),
        Stories = _stories,
        Candidates = visit.Items
            .DistinctBy(item => item.Keyed.Key)
            .ToDictionary(item => item.Keyed.Key, item => Shortlist.Of(item.Fingerprint!.Keys, _keys.Find), StringComparer.Ordinal),
        Habits = _keys.HabitsOf,
        TakenAtomIds = new HashSet<string>(StringComparer.Ordinal),
        NewStoryId = entered => StoryIds.Of(entered, _sequence++ % 1_000),
        IdBase = "00000000-0000-0000-0000-000000000000",
    };
}
