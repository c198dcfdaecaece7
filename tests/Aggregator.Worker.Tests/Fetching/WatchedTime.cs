using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Fetching;

/// <summary>Time that stands still until it is moved, and tells when somebody begins to wait.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _awaited;

    /// <summary>Done when somebody waits for just so long.</summary>
    public Task Awaited(TimeSpan due)
    {
        _awaited = due;
        return _waiting.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == _awaited)
            _waiting.TrySetResult();
        return timer;
    }
}
