using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Aggregator.Polling;
using Aggregator.Storage.LiteDb;
using Aggregator.Stories;

namespace Aggregator.WholeWay;

/// <summary>The process is killed (SIGKILL) in the middle of a pull, ten times in a row.</summary>
public sealed class KillTests : IDisposable
{
    private const int Members = 60;

    private const int OwnItems = 4;

    private static readonly string Release = string.Join(
        ' ', Enumerable.Repeat("The alliance of universities opened its summer school on the shore of the Caspian Sea.", 4));

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;
    private readonly Random _random = new(20261124);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_doubled()
    {
        await using var sites = await MemberSites.StartAsync([.. Enumerable.Range(0, Members).Select(FeedOf)], Cancel);
        WriteCatalog(sites);

        var acknowledged = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 0; kill < 10; kill++)
        {
            foreach (var (source, entered) in await PullAsync(sites, killAfter: _random.Next(1, 8))) acknowledged[source] = entered;
            var carried = Stories().SelectMany(story => story.Carriers).CountBy(carrier => carrier.SourceId).ToDictionary();
            Assert.All(acknowledged, source => Assert.Equal(source.Value, carried[source.Key]));
        }

        await PullAsync(sites, killAfter: null);
        var stories = Stories();
        // Whose visits were alone under way at three kills in a row rests for a day: the dice can fall so.
        var visited = Members - Resting();
        Assert.Equal((visited * OwnItems) + 1, stories.Count);
        Assert.Equal(visited, stories.Single(story => story.Carriers.Count > 1).Carriers.Count);
        Assert.Equal(stories.Count, stories.Select(story => story.AtomId).Distinct(StringComparer.Ordinal).Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static MemberFeed FeedOf(int member)
    {
        var items = Enumerable.Range(0, OwnItems)
            .Select(n => $"<item><title>News {n} of member {member}</title><guid isPermaLink='false'>{n}</guid></item>")
            .Append($"<item><title>Summer school opened</title><guid isPermaLink='false'>release</guid><description>{Release}</description></item>");
        var feed = $"<rss version='2.0'><channel><title>Member {member}</title>{string.Concat(items)}</channel></rss>";
        return new MemberFeed($"member{member}", "/feed.xml", Encoding.UTF8.GetBytes(feed), "application/rss+xml");
    }

    /// <summary>Runs the program and kills it as soon as it has told of so many visits, or asked so many sites, whichever
    /// the dice choose; returns what it told: how many items of each source it had taken.</summary>
    private async Task<List<(string Source, int Entered)>> PullAsync(MemberSites sites, int? killAfter)
    {
        using var process = Process.Start(StartInfo(sites))!;
        var byRequest = _random.Next(2) == 0;
        sites.Asked = count =>
        {
            if (byRequest && count == killAfter) process.Kill();
        };
        sites.TakeLog();
        var told = new List<(string Source, int Entered)>();
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            // The last line may be cut off by the kill: it was not told.
            if (!line.EndsWith('}')) break;
            var visit = JsonDocument.Parse(line).RootElement;
            told.Add((visit.GetProperty("source").GetString()!, visit.GetProperty("new").GetInt32() + visit.GetProperty("joined").GetInt32()));
            if (!byRequest && told.Count == killAfter) process.Kill();
        }

        await process.WaitForExitAsync(Cancel);
        sites.Asked = null;
        Assert.Equal(killAfter is null ? 0 : 137, process.ExitCode);
        return told;
    }

    private ProcessStartInfo StartInfo(MemberSites sites) => new(
        "dotnet", [typeof(Service).Assembly.Location, "pull", "--json", "--feeds", FeedsFile, "--data", DataFolder])
    {
        RedirectStandardOutput = true,
        Environment = { ["Aggregator__Fetch__AllowPrivate"] = sites.AllowPrivate, ["Aggregator__Fetch__Parallel"] = "8" },
    };

    private string FeedsFile => Path.Combine(_folder, "feeds.json");

    private string DataFolder => Path.Combine(_folder, "data");

    private void WriteCatalog(MemberSites sites) => File.WriteAllText(FeedsFile, JsonSerializer.Serialize(new
    {
        site = new { title = "Alliance News", idAuthority = "alliance.example,2026" },
        members = sites.Urls.Select(site => new
        {
            id = site.Key,
            sources = new[] { new { id = $"{site.Key}-feed", kind = "feed", url = site.Value.AbsoluteUri, initialItems = 100 } },
        }),
    }));

    private IReadOnlyList<Story> Stories() => Remembered(store => store.Newest(DateTimeOffset.MinValue, 0, int.MaxValue));

    private int Resting() => Remembered(store => store.States().Values.Count(state => state.Health is Health.Poison));

    private T Remembered<T>(Func<LiteDbStore, T> what)
    {
        var store = LiteDbStore.Open(DataFolder, TimeProvider.System);
        try
        {
            return what(store);
        }
        finally
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
