using Aggregator.Announcing;
using Aggregator.Configuration;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Aggregator.Updating;
using Aggregator.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Aggregator;

/// <summary>The running service: the newsroom, its schedule, the public listener and the commands' socket.</summary>
internal static class Service
{
    /// <summary>Puts the parts together; the store is open and the catalog read, nothing runs yet.</summary>
    /// <param name="options">How the process runs.</param>
    /// <param name="time">The one clock of all parts.</param>
    /// <param name="log">Where the log is written; null: on standard error.</param>
    /// <exception cref="CannotGoOnException">What stands in the way, in plain words.</exception>
    public static WebApplication Build(AggregatorOptions options, TimeProvider time, ILoggerProvider? log = null)
    {
        try
        {
            return Build(options, time, log, AddWork);
        }
        catch (StoreInUseException failure)
        {
            throw new CannotGoOnException($"{failure.Message} Is the service running already?");
        }

        void AddWork(IServiceCollection services) =>
            services.AddSchedule(options.Fetch, time).AddHostedService<Announcer>()
                .AddHostedService<RetaggingService>();
    }

    /// <summary>The same for one command: it answers, but visits nobody and tells nobody anything.</summary>
    /// <exception cref="CannotGoOnException">What stands in the way, in plain words.</exception>
    /// <exception cref="StoreInUseException">Another process holds the store.</exception>
    public static WebApplication BuildIdle(AggregatorOptions options, TimeProvider time) =>
        Build(options, time, log: null, _ => { });

    private static WebApplication Build(
        AggregatorOptions options, TimeProvider time, ILoggerProvider? log, Action<IServiceCollection> addWork)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "aggregator" });
        LogLines.AddTo(builder.Logging, options.Log, log);
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(SetLimits);
        builder.Services
            .AddNewsroom(options, time)
            .AddWeb(time)
            .Configure<HostOptions>(SetStop);
        addWork(builder.Services);

        var app = builder.Build();
        try
        {
            var parts = app.Services.OpenNewsroom();
            app.MapPublic(time);
            return app;
        }
        catch
        {
            ((IDisposable)app).Dispose();
            throw;
        }
    }

    /// <summary>All readers are strangers: they send short requests without a body, and not too many at once.</summary>
    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MaxConcurrentConnections = 1_000;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
    }

    /// <summary>Out within ten seconds, whatever hangs: visits are given up at once, readers later.</summary>
    private static void SetStop(HostOptions host)
    {
        host.ShutdownTimeout = TimeSpan.FromSeconds(8);
        host.ServicesStopConcurrently = true;
    }
}
