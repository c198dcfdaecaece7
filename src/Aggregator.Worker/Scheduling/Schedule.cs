using System.Threading.Channels;
using Aggregator.Configuration;
using Aggregator.Sources;
using Aggregator.Storage;
using Quartz;

namespace Aggregator.Scheduling;

/// <summary>Keeps Quartz as the saved states say: at start, after a visit, on a new catalog, and by a sweep.</summary>
internal sealed partial class Schedule(
    ISchedulerFactory quartz,
    CatalogFile feeds,
    IStore store,
    Dispatch dispatch,
    TimeProvider time,
    ILogger<Schedule> log) : BackgroundService
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(5);

    /// <summary>One slot: a reason to look at every source again, whatever its number.</summary>
    private readonly Channel<bool> _reasons = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = await quartz.GetScheduler(stoppingToken);
        var plan = new Plan(scheduler, store, time);
        feeds.Changed += LookAgain;
        feeds.Watch();
        try
        {
            await GuardAsync(() => dispatch.RecoverAsync(stoppingToken), stoppingToken);
            dispatch.Visited = (source, state) =>
                GuardAsync(() => plan.ArmAsync(feeds.Catalog, source, state), stoppingToken);
            await scheduler.Start(stoppingToken);
            await FollowAsync(plan, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        finally
        {
            feeds.Changed -= LookAgain;
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    /// <summary>Looks at every source now, whenever the catalog changes, and by the sweep.</summary>
    private async Task FollowAsync(Plan plan, CancellationToken stop)
    {
        await using var sweep = time.CreateTimer(_ => LookAgain(feeds.Catalog), null, TimeSpan.Zero, SweepEvery);
        await foreach (var _ in _reasons.Reader.ReadAllAsync(stop)) await GuardAsync(LookAsync, stop);

        async Task LookAsync()
        {
            var set = await plan.FollowAsync(feeds.Catalog, stop);
            if (set > 0) LogSet(set);
        }
    }

    private void LookAgain(Catalog catalog) => _reasons.Writer.TryWrite(true);

    // A full disk or a bug costs one look, which the sweep makes up for; it must not cost the schedule.
    private async Task GuardAsync(Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
        }
        catch (Exception trouble)
        {
            if (!stop.IsCancellationRequested) LogTrouble(trouble);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Next visits set in the schedule: {Count}.")]
    private partial void LogSet(int count);

    [LoggerMessage(2, LogLevel.Error, "The schedule is not up to date; it is set right within five minutes.")]
    private partial void LogTrouble(Exception trouble);
}
