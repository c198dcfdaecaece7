using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Fetching;

/// <summary>What is remembered of one origin, and the gate that lets one request through at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without its wait handle holds nothing to dispose.")]
internal sealed class Origin(TimeProvider time)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long? _lastAnswer;

    /// <summary>Held while robots.txt is asked for, so that it is asked for once.</summary>
    public SemaphoreSlim RobotsGate { get; } = new(1, 1);

    /// <summary>What robots.txt said last; null: never asked.</summary>
    public RobotsAnswer? Robots { get; set; }

    /// <summary>How many hold this origin now; for <see cref="Origins"/> alone.</summary>
    public int Users { get; set; }

    /// <summary>The timestamp of its last use; for <see cref="Origins"/> alone.</summary>
    public long LastUse { get; set; }

    /// <summary>Sends a request once those before it have their answers and the Crawl-delay has passed.</summary>
    public async Task<Reply> RunAsync(Func<Task<Reply>> exchange, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            if (_lastAnswer is { } last && Robots?.Rules.CrawlDelay - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancel);
            return await exchange();
        }
        finally
        {
            _lastAnswer = time.GetTimestamp();
            _gate.Release();
        }
    }
}
