using Aggregator.Publishing;

namespace Aggregator.Web;

/// <summary>One document, rendered when it is asked for, and kept as long as what it was made of stays the same.
/// A burst of readers waits for one rendering.</summary>
/// <param name="origin">What the document would be made of now.</param>
/// <param name="render">Makes it; may take its time.</param>
internal sealed class Kept<TOrigin>(Func<TOrigin> origin, Func<TOrigin, Publication> render)
    where TOrigin : class, IEquatable<TOrigin>
{
    private readonly Lock _gate = new();
    private (TOrigin Origin, Task<Rendition> Rendition)? _kept;

    public Task<Rendition> GetAsync()
    {
        var now = origin();
        lock (_gate)
        {
            // A rendering that failed is tried again by the next reader.
            if (_kept is not { } kept || kept.Rendition.IsFaulted || !kept.Origin.Equals(now))
                _kept = kept = (now, Task.Run(() => new Rendition(render(now))));
            return kept.Rendition;
        }
    }
}
