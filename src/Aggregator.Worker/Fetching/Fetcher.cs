using System.Net;
using Aggregator.Configuration;

namespace Aggregator.Fetching;

/// <summary>The program's one way to other servers: conditional, polite, bounded, closed to private networks.</summary>
public sealed class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Exchange _exchange;
    private readonly Delivery _delivery;
    private readonly Origins _origins;
    private readonly Robots _robots;
    private readonly TimeSpan _longest;

    public Fetcher(FetchOptions options, TimeProvider time)
        : this(options, time, Dns.GetHostAddressesAsync)
    {
    }

    internal Fetcher(FetchOptions options, TimeProvider time, Resolve resolve)
    {
        // What makes no sense in the list was told at the start, and opens nothing.
        var allowed = AllowList.Parse(options.AllowPrivate, out _);
        var connector = new Connector(allowed, options.ConnectTimeout, time, resolve);
        _http = new HttpMessageInvoker(GuardedHandler.Create(connector, options.ConnectTimeout));
        _exchange = new Exchange(_http, time);
        _delivery = new Delivery(_http, time);
        _origins = new Origins(time);
        _robots = new Robots(FetchAsync, time);
        _longest = options.Timeout;
    }

    /// <summary>Fetches an address; never throws for what the world does, only when cancelled.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        if (request.Timeout > _longest)
            request = request with { Timeout = _longest };
        var trail = new Trail(request.Url, request.MostRedirects);
        for (var left = request.Timeout; ;)
        {
            var answer = await AskAsync(trail.Here, request, left, cancel);
            if (answer.Location is null)
                return trail.End(answer.Result);
            if (trail.Follow(answer.Location, answer.Permanent) is { } trouble)
                return trouble with { HttpStatus = answer.Result.HttpStatus };
            left = answer.Took < left ? left - answer.Took : TimeSpan.Zero;
        }
    }

    /// <summary>Tells another server something, within the same walls; never throws for what the world does, only when
    /// cancelled. A redirect is trouble: it is not followed.</summary>
    public Task<FetchResult> PostAsync(PostRequest request, CancellationToken cancel) =>
        _delivery.RunAsync(request, cancel);

    public void Dispose() => _http.Dispose();

    private async Task<Reply> AskAsync(Uri here, FetchRequest request, TimeSpan left, CancellationToken cancel)
    {
        if (Addresses.Refuse(here) is { } refused)
            return new Reply(refused);
        var origin = _origins.Take(here);
        try
        {
            if (request.ObeyRobots && await _robots.ForbidAsync(origin, here, request, cancel) is { } forbidden)
                return new Reply(forbidden);
            return await origin.RunAsync(() => _exchange.RunAsync(here, request, left, cancel), cancel);
        }
        finally
        {
            _origins.GiveBack(origin);
        }
    }
}
