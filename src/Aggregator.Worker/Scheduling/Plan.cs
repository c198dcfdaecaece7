using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Storage;
using Quartz;

namespace Aggregator.Scheduling;

/// <summary>What Quartz holds: a durable job for each origin, and on it a one-shot trigger for each source.</summary>
internal sealed class Plan(IScheduler scheduler, IStore store, TimeProvider time)
{
    /// <summary>At least between two visits of a source: should a state ever leave it due, that is no storm.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>Makes Quartz hold the catalog's sources and only them; returns how many triggers were set.</summary>
    public async Task<int> FollowAsync(Catalog catalog, CancellationToken cancel)
    {
        var held = await TriggersAsync(cancel);
        var set = 0;
        foreach (var source in catalog.Sources)
        {
            if (Timetable.Next(source, store.State(source.Id), time.GetUtcNow()) is not { } next) continue;
            if (held.Remove(source.Id, out var trigger) && IsSound(trigger, source, next)) continue;
            await SetAsync(source, next, cancel);
            set++;
        }

        await scheduler.UnscheduleJobs([.. held.Values.Select(trigger => trigger.Key)], cancel);
        await ForgetOriginsAsync(catalog, cancel);
        return set;
    }

    /// <summary>Sets the source's trigger to its next visit, in place of the one it had; none if the catalog lost it
    /// meanwhile.</summary>
    public async Task ArmAsync(Catalog catalog, Source source, SourceState state)
    {
        var now = time.GetUtcNow();
        source = catalog.Source(source.Id) ?? source with { Enabled = false };
        var next = Timetable.Next(source, state, now);
        if (next is null) await scheduler.UnscheduleJob(new TriggerKey(source.Id));
        else await SetAsync(source, next < now + Breath ? now + Breath : next.Value, CancellationToken.None);
    }

    private async Task SetAsync(Source source, DateTimeOffset next, CancellationToken cancel)
    {
        var origin = JobBuilder.Create<VisitJob>().WithIdentity(Timetable.Origin(source)).StoreDurably().Build();
        // FireNow: under NextWithRemainingCount a one-shot trigger that was missed never fires. The clock: a trigger
        // has its own, and would put a missed visit to the system's time (both measured with 4.7.3).
        var visit = TriggerBuilder.Create(time)
            .WithIdentity(source.Id)
            .ForJob(origin)
            .StartAt(next)
            .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleJob(origin, [visit], ScheduleJobOptions.Replacing, cancel);
    }

    // A trigger that is later than today's catalog asks for is of yesterday's: url or every was changed.
    private static bool IsSound(TriggerHeader trigger, Source source, DateTimeOffset next) =>
        trigger.State != TriggerState.Error && trigger.JobKey.Name == Timetable.Origin(source)
        && !(trigger.NextFireTimeUtc > next + Breath);

    private async Task<Dictionary<string, TriggerHeader>> TriggersAsync(CancellationToken cancel)
    {
        // A query's page holds 250 unless told.
        var triggers = await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancel);
        return triggers.Items.ToDictionary(trigger => trigger.Key.Name, StringComparer.Ordinal);
    }

    private async Task ForgetOriginsAsync(Catalog catalog, CancellationToken cancel)
    {
        var known = catalog.Sources.Select(Timetable.Origin).ToHashSet(StringComparer.Ordinal);
        var origins = await scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, cancel);
        var forgotten = origins.Items.Select(origin => origin.Key).Where(key => !known.Contains(key.Name));
        await scheduler.DeleteJobs([.. forgotten], cancel);
    }
}
