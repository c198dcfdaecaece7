namespace Aggregator.Fetching;

/// <summary>What one request brought: a result, or the next place to ask.</summary>
/// <param name="Result">The end of the way, unless there is a <paramref name="Location"/>.</param>
/// <param name="Location">Of a redirect, as sent; null: no redirect.</param>
/// <param name="Permanent">301 or 308.</param>
internal sealed record Reply(FetchResult Result, string? Location = null, bool Permanent = false)
{
    /// <summary>From the request to the last byte read.</summary>
    public TimeSpan Took { get; init; }
}
