using System.Collections.Concurrent;
using System.Net;
using Aggregator.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.WholeWay;

/// <summary>A feed on a member's site of its own.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="Path">Where the site has it.</param>
/// <param name="Body">As served.</param>
/// <param name="ContentType">As served; null: no header.</param>
internal sealed record MemberFeed(string Id, string Path, byte[] Body, string? ContentType);

/// <summary>Many members' feeds, each on a loopback address of its own, served by one Kestrel with ETags.</summary>
internal sealed class MemberSites : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Dictionary<IPAddress, MemberFeed> _feeds;
    private readonly ConcurrentQueue<(string Id, bool Conditional, int Status)> _log = new();

    private MemberSites(IReadOnlyList<MemberFeed> feeds)
    {
        _feeds = feeds.Index().ToDictionary(feed => IPAddress.Parse($"127.88.{feed.Index / 250}.{(feed.Index % 250) + 1}"), feed => feed.Item);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (var address in _feeds.Keys) kestrel.Listen(address, 0);
        });
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>Where each feed is served, by the member's id.</summary>
    public IReadOnlyDictionary<string, Uri> Urls { get; private set; } = new Dictionary<string, Uri>();

    /// <summary>The sites as <c>Aggregator__Fetch__AllowPrivate</c> takes them.</summary>
    public string AllowPrivate => string.Join(',', Urls.Values.Select(url => url.Authority));

    public static async Task<MemberSites> StartAsync(IReadOnlyList<MemberFeed> feeds, CancellationToken cancel)
    {
        var sites = new MemberSites(feeds);
        await sites._server.StartAsync(cancel);
        sites.Urls = sites._server.Urls
            .Select(url => (Root: new Uri(url), Feed: sites._feeds[IPAddress.Parse(new Uri(url).Host)]))
            .ToDictionary(site => site.Feed.Id, site => new Uri(site.Root, site.Feed.Path));
        return sites;
    }

    /// <summary>Told how many requests came since the log was taken, before the answer goes out.</summary>
    public Action<int>? Asked { get; set; }

    /// <summary>What was asked since the last call.</summary>
    public IReadOnlyList<(string Id, bool Conditional, int Status)> TakeLog()
    {
        var taken = new List<(string Id, bool Conditional, int Status)>();
        while (_log.TryDequeue(out var line)) taken.Add(line);
        return taken;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var feed = _feeds[context.Connection.LocalIpAddress!];
        var etag = $"\"{Digest.Of(feed.Body)}\"";
        context.Response.Headers.ETag = etag;
        context.Response.ContentType = feed.ContentType;
        var conditional = context.Request.Headers.IfNoneMatch == etag;
        context.Response.StatusCode = context.Request.Path != feed.Path ? 404 : conditional ? 304 : 200;
        _log.Enqueue((feed.Id, conditional, context.Response.StatusCode));
        Asked?.Invoke(_log.Count);
        if (context.Response.StatusCode == 200) await context.Response.Body.WriteAsync(feed.Body, context.RequestAborted);
    }
}
