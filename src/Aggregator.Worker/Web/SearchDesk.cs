using Aggregator.Publishing;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>Keeps the search's index: reads all stories in at the start, in the background, and follows every change
/// after.</summary>
internal sealed class SearchDesk(IStore store, TimeProvider time) : BackgroundService
{
    private const int AtOnce = 200;

    /// <summary>So many changes are taken in before an answer; more of them in the background.</summary>
    private const int BeforeAnswer = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private SearchIndex _index = new();
    private long _edition;
    private bool _isWhole;

    /// <summary>The ids of all that was found, the best first; and whether all stories were looked at.</summary>
    public (IReadOnlyList<string> Ids, bool IsWhole) Find(string query)
    {
        lock (_gate)
        {
            Follow(BeforeAnswer);
            return (_index.Find(query), _isWhole);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // The service starts meanwhile.
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            if (!IsWhole()) ReadAll(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private bool IsWhole()
    {
        lock (_gate)
        {
            Follow(int.MaxValue);
            return _isWhole;
        }
    }

    // The edition is taken first: what changes meanwhile is taken in once more.
    private void ReadAll(CancellationToken cancel)
    {
        var edition = store.Edition.Number;
        lock (_gate) (_index, _edition) = (new SearchIndex(), edition);
        string? last = null;
        for (var read = 0; read < SearchIndex.MostStories && !cancel.IsCancellationRequested; read += AtOnce)
        {
            var stories = store.Before(Selection.Everything, last, AtOnce);
            lock (_gate)
            {
                foreach (var story in stories) _index.Put(story);
                _isWhole = stories.Count < AtOnce;
            }

            if (stories.Count < AtOnce) return;
            last = stories[^1].Id;
        }

        lock (_gate) _isWhole = true;
    }

    private void Follow(int most)
    {
        var now = store.Edition.Number;
        if (!_isWhole || now == _edition) return;
        if (store.ChangedSince(_edition) is not { } changed)
        {
            _isWhole = false; // Too much happened; the next round reads everything anew.
            return;
        }

        if (changed.Count > most) return;
        foreach (var id in changed)
        {
            if (store.Story(id) is { } story) _index.Put(story);
            else _index.Remove(id);
        }

        _edition = now;
    }
}
