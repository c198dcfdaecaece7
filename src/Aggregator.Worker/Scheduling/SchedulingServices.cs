using Aggregator.Configuration;
using Quartz;

namespace Aggregator.Scheduling;

/// <summary>Hires the schedule: Quartz in memory, driven by the program's own clock.</summary>
internal static class SchedulingServices
{
    public static IServiceCollection AddSchedule(
        this IServiceCollection services, FetchOptions options, TimeProvider time) => services
        .AddQuartz(quartz => quartz
            .ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "aggregator";
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            })
            .UseInMemoryStore()
            .UseDefaultThreadPool(options.Parallel)
            .UseTimeProvider(time))
        .AddHostedService<Schedule>();
}
