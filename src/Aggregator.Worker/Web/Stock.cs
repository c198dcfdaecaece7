using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>Finished documents, each rendered when it is asked for and kept as long as what it was made of stays the same.
/// A burst of readers waits for one rendering. Those not asked for longest go when all take too much room.</summary>
/// <param name="mostBytes">What all documents may take together, their coded forms included.</param>
internal sealed class Stock(long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _kept = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _lastAsked = new();
    private long _bytes;

    /// <summary>The document at this address.</summary>
    /// <param name="address">Whatever tells it from all others.</param>
    /// <param name="origin">What it would be made of now; equal as long as it would be the same.</param>
    /// <param name="render">Makes it; may take its time.</param>
    public Task<Rendition> GetAsync(string address, object origin, Func<Publication> render)
    {
        lock (_gate)
        {
            // A rendering that failed is tried again by the next reader.
            if (_kept.TryGetValue(address, out var node)
                && !node.Value.Rendition.IsFaulted && node.Value.Origin.Equals(origin))
            {
                _lastAsked.Remove(node);
                _lastAsked.AddFirst(node);
                Count(node.Value);
                return node.Value.Rendition;
            }

            if (node is not null) Forget(node);
            var kept = _lastAsked.AddFirst(new Kept(address, origin, Task.Run(() => new Rendition(render()))));
            _kept[address] = kept;
            _ = kept.Value.Rendition.ContinueWith(_ => CountFirst(kept), TaskScheduler.Default);
            return kept.Value.Rendition;
        }
    }

    private void CountFirst(LinkedListNode<Kept> node)
    {
        lock (_gate)
        {
            if (node.List is not null) Count(node.Value);
        }
    }

    /// <summary>Coded forms come later than the document, so its size is looked at again whenever it is asked
    /// for.</summary>
    private void Count(Kept kept)
    {
        if (!kept.Rendition.IsCompletedSuccessfully) return;
        var size = kept.Rendition.Result.Size;
        _bytes += size - kept.Counted;
        kept.Counted = size;
        while (_bytes > mostBytes && _lastAsked.Last is { } last && last.Value != kept) Forget(last);
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        _lastAsked.Remove(node);
        _kept.Remove(node.Value.Address);
        _bytes -= node.Value.Counted;
    }

    private sealed class Kept(string address, object origin, Task<Rendition> rendition)
    {
        public string Address { get; } = address;

        public object Origin { get; } = origin;

        public Task<Rendition> Rendition { get; } = rendition;

        public long Counted { get; set; }
    }
}
