using Aggregator.Configuration;
using Aggregator.Storage;

namespace Aggregator.Commands.Exporting;

/// <summary>The service for the time of one command: it answers on a free port of this machine and visits nobody.</summary>
internal static class IdleService
{
    /// <summary>Null when a service runs already.</summary>
    /// <exception cref="CannotGoOnException">What stands in the way, in plain words.</exception>
    public static async Task<IAsyncDisposable?> TryStartAsync(AggregatorOptions options, CancellationToken cancel)
    {
        var idle = options with { Urls = "http://127.0.0.1:0", Log = LogLevel.Warning };
        try
        {
            var app = Service.BuildIdle(idle, TimeProvider.System);
            app.Services.GetRequiredService<CatalogFile>().Watch();
            await app.StartAsync(cancel);
            return app;
        }
        catch (StoreInUseException)
        {
            return null;
        }
    }
}
