using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Aggregator.Commands.Demo;

/// <summary>Sixteen made-up member sites, each on a loopback address of its own, served by one Kestrel.</summary>
internal sealed class DemoSites : IAsyncDisposable
{
    private static readonly TimeSpan SlowBy = TimeSpan.FromSeconds(3);
    private static readonly JsonSerializerOptions Scripts = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly TimeProvider _time;
    private readonly WebApplication _server;
    private readonly Dictionary<IPAddress, DemoSite> _byAddress;
    private int _turn = -1;

    private DemoSites(TimeProvider time)
    {
        _time = time;
        Sites = Load(time.GetUtcNow());
        _byAddress = Sites.Index().ToDictionary(at => new IPAddress([127, 77, 0, (byte)(at.Index + 1)]), at => at.Item);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public IReadOnlyList<DemoSite> Sites { get; }

    /// <summary>Where each site answers, by its id; without a slash at the end.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; private set; } = new Dictionary<string, string>();

    /// <summary>The sites as <c>Aggregator__Fetch__AllowPrivate</c> takes them: these and no other.</summary>
    public string AllowPrivate => string.Join(',', Addresses.Values.Select(address => new Uri(address).Authority));

    /// <summary>Starts them, each on a free port of its address.</summary>
    /// <exception cref="CannotGoOnException">The system lacks the addresses.</exception>
    public static async Task<DemoSites> StartAsync(TimeProvider time, CancellationToken cancel)
    {
        var sites = new DemoSites(time);
        try
        {
            await sites._server.StartAsync(cancel);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException)
        {
            await sites.DisposeAsync();
            throw new CannotGoOnException(
                $"The made-up sites need the loopback addresses 127.77.0.1 to 127.77.0.{sites.Sites.Count}, which Linux "
                + $"and Windows have and macOS gives one by one (ifconfig lo0 alias 127.77.0.1). {trouble.Message}");
        }

        sites.Addresses = sites._server.Urls
            .ToDictionary(url => sites._byAddress[IPAddress.Parse(new Uri(url).Host)].Id, StringComparer.Ordinal);
        return sites;
    }

    /// <summary>The demo's feeds.json, the sites' example addresses replaced by those they answer at.</summary>
    public string Catalog() => Addresses.Aggregate(
        Resource("feeds.json"),
        (text, site) => text.Replace($"http://{site.Key}.example", site.Value, StringComparison.Ordinal));

    /// <summary>The next site that has something to tell publishes it.</summary>
    public (DemoSite Site, SiteNews News) PublishNext()
    {
        do
        {
            _turn = (_turn + 1) % Sites.Count;
        }
        while (Sites[_turn].Script.Temper == SiteTemper.Broken || !Sites[_turn].HasMore);

        return (Sites[_turn], Sites[_turn].Publish(_time.GetUtcNow()));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Listen(KestrelServerOptions kestrel)
    {
        foreach (var address in _byAddress.Keys)
        {
            kestrel.Listen(address, 0);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var site = _byAddress[context.Connection.LocalIpAddress!];
        if (site.Script.Temper == SiteTemper.Slow)
        {
            await Task.Delay(SlowBy, _time, context.RequestAborted);
        }

        var document = Find(site, context.Request.Path.Value ?? "/", Addresses[site.Id]);
        await SendAsync(context, site, document);
    }

    private static SiteDocument? Find(DemoSite site, string path, string at)
    {
        if (path is "/" or "/news")
        {
            return SitePages.List(site, at);
        }

        return path == site.Path ? SiteFeeds.Write(site, at)
            : path == "/robots.txt" ? new SiteDocument("text/plain", "User-agent: *\nDisallow: /search\n"u8.ToArray())
            : site.News.FirstOrDefault(news => news.Link("") == path) is { } news ? SitePages.Article(site, news)
            : null;
    }

    private static async Task SendAsync(HttpContext context, DemoSite site, SiteDocument? document)
    {
        var (request, response) = (context.Request, context.Response);
        if (site.Script.Temper == SiteTemper.Broken || document is null)
        {
            response.StatusCode = document is null ? 404 : 500;
            return;
        }

        response.Headers.ETag = document.ETag;
        if (request.Headers.IfNoneMatch == document.ETag)
        {
            response.StatusCode = 304;
            return;
        }

        response.ContentType = document.ContentType;
        await response.Body.WriteAsync(document.Body, context.RequestAborted);
    }

    private static DemoSite[] Load(DateTimeOffset now)
    {
        var releases = Read<Dictionary<string, ScriptedStory>>("releases.json");
        return
        [
            .. from name in typeof(DemoSites).Assembly.GetManifestResourceNames()
               where name.StartsWith("demo/sites/", StringComparison.Ordinal)
               orderby name
               let script = Read<SiteScript>(name["demo/".Length..])
               select new DemoSite(Path.GetFileNameWithoutExtension(name), script, releases, now),
        ];
    }

    private static T Read<T>(string name) => JsonSerializer.Deserialize<T>(Resource(name), Scripts)!;

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
