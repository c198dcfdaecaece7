using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Publishing;
using Aggregator.Storage;

namespace Aggregator.Announcing;

/// <summary>Hears from the store what is news, and has the hub told of it: beside the visits, never in their way, and
/// only after the news can be fetched, for what the store tells of is published already.</summary>
internal sealed partial class Announcer(
    CatalogFile feeds, IStore store, Hub hub, AggregatorOptions options, TimeProvider time, ILogger<Announcer> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly PingsFile _file = new(options.Data);
    private readonly Pings _pings = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Tidings> _heard = [];

    /// <summary>Listens before the first visit can end.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        store.Told += Hear;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var look = new PeriodicTimer(LookEvery, time);
        try
        {
            _pings.Restore(_file.Read(), time.GetUtcNow());
            SayWaiting();
            while (await look.WaitForNextTickAsync(stoppingToken)) await GuardAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        finally
        {
            store.Told -= Hear;
            Remember();
        }
    }

    // The one place where bugs of announcing are caught: here one costs a look, further out it would end the service.
    private async Task GuardAsync(CancellationToken stop)
    {
        try
        {
            await LookAsync(stop);
        }
        catch (Exception bug) when (!stop.IsCancellationRequested)
        {
            LogBug(bug);
        }
    }

    /// <summary>Takes what was heard, and tells the hub what is due.</summary>
    private async Task LookAsync(CancellationToken stop)
    {
        Gather();
        var site = feeds.Catalog.Site;
        if (site.Hub is { } address && _pings.Next <= time.GetUtcNow())
            await hub.TellAsync(address, site.Contact, _pings, stop);
    }

    /// <summary>On the store's own thread: only noted. Tidings that are for the same feeds are noted once, and no more
    /// than so many: by then they are for every feed.</summary>
    private void Hear(IReadOnlyList<Tidings> tidings)
    {
        lock (_gate)
        {
            foreach (var one in tidings.Take(Pings.Most - _heard.Count)) _heard.Add(one);
        }
    }

    private void Gather()
    {
        List<Tidings> heard;
        lock (_gate)
        {
            heard = [.. _heard];
            _heard.Clear();
        }

        var catalog = feeds.Catalog;
        if (catalog.Site is not { Hub: not null, BaseUrl: { } baseUrl })
            _pings.Clear(); // There is no hub, or no public address for it to fetch from.
        else if (heard.Count > 0)
            Note(ChangedFeeds.By(heard, catalog, baseUrl, store.Carriers));
    }

    private void Note(IEnumerable<Uri> changed)
    {
        _pings.Add(changed, time.GetUtcNow());
        SayWaiting();
    }

    private void SayWaiting()
    {
        if (_pings.Next is { } next) LogWaiting(_pings.Waiting.Count, next.ToString("u", CultureInfo.InvariantCulture));
    }

    private void Remember()
    {
        try
        {
            Gather();
            _file.Write(_pings.Waiting);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            LogForgotten(trouble.Message);
        }
    }

    [LoggerMessage(3, LogLevel.Error, "Telling the hub ended in a bug, please report it.")]
    private partial void LogBug(Exception bug);

    [LoggerMessage(2, LogLevel.Debug, "The hub is to be told of {Count} changed feeds at {Next}.")]
    private partial void LogWaiting(int count, string next);

    [LoggerMessage(1, LogLevel.Warning, "What the hub was not told of yet is forgotten at this stop: {Reason}")]
    private partial void LogForgotten(string reason);
}
