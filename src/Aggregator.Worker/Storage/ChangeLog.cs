namespace Aggregator.Storage;

/// <summary>Which stories the latest commits changed, for those who keep a copy of something up to date.</summary>
/// <param name="most">So many changes are remembered.</param>
internal sealed class ChangeLog(int most)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Edition, string StoryId)> _changes = new();

    /// <summary>The last edition of which not all changes are remembered.</summary>
    private long _forgotten;

    public void Note(long edition, IEnumerable<string> storyIds)
    {
        lock (_gate)
        {
            foreach (var id in storyIds) _changes.Enqueue((edition, id));
            while (_changes.Count > most) _forgotten = _changes.Dequeue().Edition;
        }
    }

    /// <summary>The stories changed by all later editions, each once; null when that is not known any more.</summary>
    public IReadOnlyList<string>? Since(long edition)
    {
        lock (_gate)
        {
            return edition < _forgotten
                ? null
                : [.. _changes.Where(change => change.Edition > edition).Select(change => change.StoryId).Distinct()];
        }
    }
}
