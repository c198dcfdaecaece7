using Aggregator.Stories;

namespace Aggregator.Storage.LiteDb;

/// <summary>Which stories of the last days share a lookup key, and what their sources repeat. In memory: a document a
/// key costs
/// more than all the rest. Belongs to the writer's thread.</summary>
internal sealed class KeyIndex
{
    /// <summary>Copies of a story that entered longer ago are news again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(10);

    /// <summary>Of the stories under one key the newest are kept: under a title that hundreds share, more tell
    /// nothing.</summary>
    private const int MostPerKey = 20;

    /// <summary>Of a source so many stories are looked at for what its twins state in other languages.</summary>
    private const int MostNewest = 60;

    private readonly Dictionary<string, Queue<string>> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<string>> _stories = [];
    private readonly Dictionary<string, Habits> _habits = new(StringComparer.Ordinal);
    private readonly HashSet<(string Source, string Story)> _noted = [];
    private readonly Queue<Entry> _inOrder = new();

    public IReadOnlyList<string> Find(long key) => _stories.GetValueOrDefault(key, []);

    /// <summary>The last stories that the source came to carry, the oldest first.</summary>
    public IReadOnlyCollection<string> NewestOf(string sourceId) =>
        _newest.TryGetValue(sourceId, out var ids) ? ids : [];

    public Habits? HabitsOf(string sourceId) => _habits.GetValueOrDefault(sourceId);

    /// <summary>Makes the story findable, as long as it entered within the window.</summary>
    public void Add(Story story, DateTimeOffset now)
    {
        if (now - story.Entered > Window) return;
        var added = story.Carriers
            .Where(carrier => !carrier.Withdrawn)
            .SelectMany(carrier => carrier.Fingerprint.Keys)
            .Distinct()
            .Where(key => Add(key, story.Id))
            .ToArray();
        var sources = story.Carriers.Where(carrier => Note(carrier, story.Id)).Select(carrier => carrier.SourceId).ToArray();
        if (added.Length + sources.Length > 0) _inOrder.Enqueue(new Entry(story.Entered, story.Id, added, sources));
    }

    /// <summary>Forgets the stories that entered before the window; what a source repeats is not forgotten.</summary>
    public void Forget(DateTimeOffset now)
    {
        while (_inOrder.TryPeek(out var oldest) && now - oldest.Entered > Window)
        {
            _inOrder.Dequeue();
            foreach (var key in oldest.Keys) Remove(key, oldest.Id);
            foreach (var source in oldest.Sources) _noted.Remove((source, oldest.Id));
        }
    }

    private bool Add(long key, string id)
    {
        var ids = _stories.TryGetValue(key, out var found) ? found : _stories[key] = new List<string>(1);
        if (ids.Contains(id)) return false;
        if (ids.Count == MostPerKey) ids.RemoveAt(0);
        ids.Add(id);
        return true;
    }

    // A source that corrects a story does not repeat itself.
    private bool Note(Carrier carrier, string id)
    {
        if (!_noted.Add((carrier.SourceId, id))) return false;
        var habits = _habits.TryGetValue(carrier.SourceId, out var found) ? found : _habits[carrier.SourceId] = new Habits();
        habits.Note(carrier);
        var newest = _newest.TryGetValue(carrier.SourceId, out var ids) ? ids : _newest[carrier.SourceId] = new Queue<string>();
        newest.Enqueue(id);
        if (newest.Count > MostNewest) newest.Dequeue();
        return true;
    }

    private void Remove(long key, string id)
    {
        if (!_stories.TryGetValue(key, out var ids)) return;
        ids.Remove(id);
        if (ids.Count == 0) _stories.Remove(key);
    }

    private sealed record Entry(DateTimeOffset Entered, string Id, long[] Keys, string[] Sources);
}
