using Aggregator.Stories;

namespace Aggregator.Storage.LiteDb;

/// <summary>Which stories of the last days share a fingerprint key. In memory: a document a key costs more than all the rest.
/// Belongs to the writer's thread.</summary>
internal sealed class KeyIndex
{
    /// <summary>Copies of a story that entered longer ago are news again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(10);

    /// <summary>More candidates than this under one key tell nothing.</summary>
    private const int MostPerKey = 20;

    private readonly Dictionary<string, List<string>> _stories = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Entered, string Id, string[] Keys)> _inOrder = new();

    public IReadOnlyList<string> Find(string key) => _stories.GetValueOrDefault(key, []);

    public void Add(Story story)
    {
        var added = story.Carriers
            .Where(carrier => !carrier.Withdrawn)
            .SelectMany(carrier => carrier.Fingerprint.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(key => Add(key, story.Id))
            .ToArray();
        if (added.Length > 0) _inOrder.Enqueue((story.Entered, story.Id, added));
    }

    /// <summary>Forgets the stories that entered before the window.</summary>
    public void Forget(DateTimeOffset now)
    {
        while (_inOrder.TryPeek(out var oldest) && now - oldest.Entered > Window)
        {
            _inOrder.Dequeue();
            foreach (var key in oldest.Keys) Remove(key, oldest.Id);
        }
    }

    private bool Add(string key, string id)
    {
        var ids = _stories.TryGetValue(key, out var found) ? found : _stories[key] = new List<string>(1);
        if (ids.Contains(id) || ids.Count >= MostPerKey) return false;
        ids.Add(id);
        return true;
    }

    private void Remove(string key, string id)
    {
        if (!_stories.TryGetValue(key, out var ids)) return;
        ids.Remove(id);
        if (ids.Count == 0) _stories.Remove(key);
    }
}
