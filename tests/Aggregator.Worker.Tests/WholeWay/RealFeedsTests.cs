using System.Globalization;
using System.Net;
using System.Text.Json;
using Aggregator.Commands;
using Aggregator.Configuration;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Storage.LiteDb;
using Aggregator.Stories;
using Microsoft.Extensions.Logging;

namespace Aggregator.WholeWay;

/// <summary>From feeds.json to the merged feed, on feeds as they are found: those of the shared corpus where SHARED names
/// it, else those that the demo brings.</summary>
public sealed class RealFeedsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_item_of_every_readable_feed_is_published_once_and_a_second_pull_changes_nothing()
    {
        var feeds = await FeedsAsync();
        await using var sites = await MemberSites.StartAsync([.. feeds.Values], Cancel);
        var options = Options(sites);

        var first = await PullAsync(options, []);
        Assert.Equal(feeds.Count, first.Count);
        var readable = Readable(feeds);
        AssertAllItemsAreStored(options, sites, readable);
        Assert.All(readable, feed => Assert.Contains(first[feed.Id], (string[])["OK", "STALE"]));
        var before = await AtomAsync(options);
        Assert.Equal("", Jing.Complaints([("atom.xml", before)]));

        var healthy = readable.Select(feed => $"{feed.Id}-feed").ToList();
        sites.TakeLog();
        await PullAsync(options, healthy);
        Assert.All(sites.TakeLog(), request => Assert.Equal((true, 304), (request.Conditional, request.Status)));
        Assert.Equal(before, await AtomAsync(options));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IReadOnlyDictionary<string, MemberFeed>> FeedsAsync() =>
        Corpus.Folder is { } folder ? Corpus.Feeds(folder) : await BundledFeeds.TakeAsync(Cancel);

    /// <summary>The feeds that must come through whole: in the corpus those that pass its own check, of the bundled ones all.</summary>
    private static List<MemberFeed> Readable(IReadOnlyDictionary<string, MemberFeed> feeds)
    {
        if (Corpus.Folder is not { } folder) return [.. feeds.Values];
        var failed = Corpus.Failed(folder);
        var readable = feeds.Where(feed => !failed.Contains(feed.Key)).Select(feed => feed.Value).ToList();
        Assert.InRange(readable.Count, 115, feeds.Count);
        return readable;
    }

    private static void AssertAllItemsAreStored(AggregatorOptions options, MemberSites sites, List<MemberFeed> readable)
    {
        var store = LiteDbStore.Open(options.Data, TimeProvider.System);
        try
        {
            var carried = store.Newest(DateTimeOffset.MinValue, 0, int.MaxValue)
                .SelectMany(story => story.Carriers)
                .Select(carrier => (carrier.SourceId, carrier.ItemKey))
                .ToHashSet();
            Assert.All(readable, feed => Assert.All(KeysOf(feed, sites.Urls[feed.Id]), key => Assert.Contains(($"{feed.Id}-feed", key), carried)));
        }
        finally
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static IEnumerable<string> KeysOf(MemberFeed feed, Uri url)
    {
        var source = new Source { Id = feed.Id, Member = new Member { Id = feed.Id }, Kind = SourceKind.Feed, Url = url };
        var document = new Document { Url = url, Body = feed.Body, ContentType = feed.ContentType };
        return ItemKeys.Of(Reader.Read(source, document, ReadLimits.Default, Cancel).Items, url).Select(item => item.Key);
    }

    private AggregatorOptions Options(MemberSites sites)
    {
        var catalog = new
        {
            site = new { title = "Alliance News", baseUrl = "https://news.alliance.example/", idAuthority = "alliance.example,2026", feedItems = 1_000 },
            members = sites.Urls.Select(site => new
            {
                id = site.Key,
                sources = new[] { new { id = $"{site.Key}-feed", kind = "feed", url = site.Value.AbsoluteUri, initialItems = 1_000, republish = "full" } },
            }),
        };
        var file = Path.Combine(_folder, "feeds.json");
        File.WriteAllText(file, JsonSerializer.Serialize(catalog));
        return new AggregatorOptions
        {
            Feeds = file,
            Data = Path.Combine(_folder, "data"),
            Urls = "http://127.0.0.1:0",
            Log = LogLevel.None,
            Fetch = new FetchOptions { AllowPrivate = sites.AllowPrivate },
        };
    }

    /// <summary>Each member's state after it.</summary>
    private static async Task<Dictionary<string, string>> PullAsync(AggregatorOptions options, IReadOnlyList<string> names)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, await PullCommand.RunAsync(options, names, json: true, output, Cancel));
        return output.ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(visit => visit.GetProperty("source").GetString()![..^"-feed".Length], visit => visit.GetProperty("state").GetString()!);
    }

    private static async Task<byte[]> AtomAsync(AggregatorOptions options)
    {
        await using var service = Service.Build(options, TimeProvider.System);
        await service.StartAsync(Cancel);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(new Uri(service.Urls.Single()), "/atom.xml"), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancel);
        await service.StopAsync(Cancel);
        return body;
    }
}
