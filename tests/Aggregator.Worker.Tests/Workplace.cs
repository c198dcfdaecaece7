using Aggregator.Configuration;
using Aggregator.Storage;
using Aggregator.Storage.LiteDb;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator;

/// <summary>A folder with a feeds.json and a store, a clock that a test sets, and the program at work there.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly List<WebApplication> _services = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public Journal Journal { get; } = new();

    public AggregatorOptions Options => new()
    {
        Feeds = Path.Combine(Folder, "feeds.json"),
        Data = Path.Combine(Folder, DataFolder),
        Urls = "http://127.0.0.1:0",
        Log = Log,
        Fetch = new FetchOptions { AllowPrivate = AllowPrivate },
    };

    public LogLevel Log { get; set; } = LogLevel.Information;

    public string DataFolder { get; set; } = "data";

    /// <summary>Which loopback servers may be visited.</summary>
    public string AllowPrivate { get; set; } = "";

    /// <summary>Writes a feeds.json with one member that has these feeds, visited every hour.</summary>
    public void Write(params IEnumerable<(string Id, Uri Url)> feeds)
    {
        var sources = feeds.Select(feed =>
            $$"""{ "id": "{{feed.Id}}", "kind": "feed", "url": "{{feed.Url}}", "every": "1h" }""");
        File.WriteAllText(
            Options.Feeds, $$"""{ "members": [ { "id": "m", "sources": [ {{string.Join(",\n", sources)}} ] } ] }""");
    }

    /// <summary>Starts the service; it ends with the workplace, or when a test stops it.</summary>
    public async Task<WebApplication> StartAsync()
    {
        var service = Service.Build(Options, Time, Journal);
        _services.Add(service);
        await service.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public async Task StopAsync(WebApplication service)
    {
        await service.StopAsync(TestContext.Current.CancellationToken);
        await service.DisposeAsync();
        _services.Remove(service);
    }

    public IStore OpenStore() => LiteDbStore.Open(Options.Data, Time);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
        {
            await service.StopAsync(CancellationToken.None);
            await service.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A feed with these items.</summary>
    public static string Rss(params IEnumerable<string> titles) =>
        $"""
        <rss version="2.0"><channel><title>News</title><link>https://example.edu/</link><description>News</description>
        {string.Join('\n', titles.Select(Item))}
        </channel></rss>
        """;

    private static string Item(string title)
    {
        var link = $"https://example.edu/{Uri.EscapeDataString(title)}";
        return $"""
            <item><title>{title}</title><link>{link}</link><guid>{link}</guid>
            <description>About {title}.</description></item>
            """;
    }
}
