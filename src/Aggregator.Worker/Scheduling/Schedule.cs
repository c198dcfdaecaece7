using System.Threading.Channels;
using Aggregator.Configuration;
using Aggregator.Polling;
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
        try
        {
            await dispatch.RecoverAsync(stoppingToken);
            dispatch.Visited = (source, state) => ArmAsync(plan, source, state);
            feeds.Changed += LookAgain;
            feeds.Watch();
            await using var sweep = time.CreateTimer(_ => LookAgain(feeds.Catalog), null, SweepEvery, SweepEvery);
            await scheduler.Start(stoppingToken);

            LookAgain(feeds.Catalog);
            await foreach (var _ in _reasons.Reader.ReadAllAsync(stoppingToken)) await SweepAsync(plan, stoppingToken);
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

    private void LookAgain(Catalog catalog) => _reasons.Writer.TryWrite(true);

    private async Task SweepAsync(Plan plan, CancellationToken stop)
    {
        try
        {
            var armed = await plan.FollowAsync(feeds.Catalog, stop);
            if (armed > 0) LogArmed(armed);
        }
        catch (SchedulerException trouble)
        {
            LogTrouble(trouble);
        }
    }

    private async Task ArmAsync(Plan plan, Source source, SourceState state)
    {
        try
        {
            await plan.ArmAsync(source, state);
        }
        catch (SchedulerException trouble)
        {
            // Quartz is stopping, or broken: then the sweep arms the source again.
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Next visits set in the schedule: {Count}.")]
    private partial void LogArmed(int count);

    [LoggerMessage(2, LogLevel.Warning, "The schedule is not up to date; it is set right within five minutes.")]
    private partial void LogTrouble(Exception trouble);
}
