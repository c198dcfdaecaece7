using System.Collections.Concurrent;

namespace Aggregator.Scheduling;

/// <summary>Whose turn it is: one visit at a time to an origin, and so many in all.</summary>
internal sealed class Turns(int parallel) : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _origins = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _all = new(parallel);

    /// <summary>Waits for the origin's turn, then for a place; both are given back by disposing.</summary>
    public async Task<IDisposable> TakeAsync(string origin, CancellationToken cancel)
    {
        var door = _origins.GetOrAdd(origin, _ => new SemaphoreSlim(1));
        await door.WaitAsync(cancel);
        try
        {
            await _all.WaitAsync(cancel);
            return new Turn(_all, door);
        }
        catch (OperationCanceledException)
        {
            door.Release();
            throw;
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var door in _origins.Values) door.Dispose();
    }

    private sealed class Turn(SemaphoreSlim all, SemaphoreSlim door) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            door.Release();
        }
    }
}
