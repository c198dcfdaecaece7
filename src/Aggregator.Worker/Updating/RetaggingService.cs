using System.Threading.Channels;
using Aggregator.Configuration;

namespace Aggregator.Updating;

/// <summary>Has the stories tagged anew in the background: at the start, and whenever the catalog changes.</summary>
internal sealed partial class RetaggingService(
    CatalogFile feeds, Retagging retagging, ILogger<RetaggingService> log) : BackgroundService
{
    /// <summary>One slot: another look, however often the catalog changed meanwhile.</summary>
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feeds.Changed += Look;
        Look(feeds.Catalog);
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken)) await GuardAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        finally
        {
            feeds.Changed -= Look;
        }
    }

    private void Look(Sources.Catalog catalog) => _changes.Writer.TryWrite(true);

    // A full disk or a bug must not end the service; the next start makes up for it.
    private async Task GuardAsync(CancellationToken stop)
    {
        try
        {
            await retagging.RunAsync(() => feeds.Catalog, stop);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Stored stories could not be given their topics; the next start tries again.")]
    private partial void LogTrouble(Exception trouble);
}
