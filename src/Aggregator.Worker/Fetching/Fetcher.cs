using Aggregator.Configuration;

namespace Aggregator.Fetching;

/// <summary>The program's one way to other servers: conditional, polite, bounded, closed to private networks.</summary>
public sealed class Fetcher(FetchOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Fetches an address; never throws for what the world does, only when cancelled.</summary>
    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel) =>
        throw new NotSupportedException($"{request.Url} {options.Parallel} {time.GetUtcNow()} {cancel.CanBeCanceled}");

    public void Dispose() { }
}
