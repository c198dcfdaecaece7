using System.Globalization;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Storage.LiteDb;
using Aggregator.Stories;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>Sources that bring one release at the same moment.</summary>
public sealed class ParallelTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_thousand_rounds_two_sources_at_the_same_moment_never_make_two_stories_of_one_release()
    {
        await using var store = LiteDbStore.InMemory(_time);
        for (var round = 0; round < 1_000; round++)
        {
            var post = Post.Of(round, Noon);
            using var start = new System.Threading.Barrier(2);
            string[] members = ["asoiu", "lzu"];
            await Task.WhenAll(members.Select(name => Task.Run(() => DecideAsync(store, name, post, start), Cancel)));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var stories = store.Newest(DateTimeOffset.MinValue, 0, 2_000);
        Assert.Equal(1_000, stories.Count);
        Assert.All(stories, story => Assert.Equal(2, story.Carriers.Count));
    }

    [Fact]
    public async Task Visits_of_four_sources_at_the_same_moment_make_one_story_of_each_release()
    {
        var post = Post.Of(0, Noon);
        await using var site = await VisitedSite.StartAsync(
            context => Post.Feed(post with { Guid = context.Request.Path, Link = null }), _time);
        for (var round = 1; round <= 25; round++)
        {
            post = Post.Of(round, Noon.AddDays(-30));
            await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Task.Run(() => VisitAsync(site, round, n), Cancel)));
        }

        var stories = site.Store.Newest(DateTimeOffset.MinValue, 0, 2_000);
        Assert.Equal(25, stories.Count);
        Assert.All(stories, story => Assert.Equal(4, story.Carriers.Count));
    }

    private Task<IReadOnlyList<StoryEdit>> DecideAsync(LiteDbStore store, string member, Post post, System.Threading.Barrier start)
    {
        var source = SourceOf(member, new Uri($"https://{member}.example/feed"));
        var raw = new RawItem
        {
            SourceItemId = post.Guid,
            Title = new RawText(post.Title, TextKind.Plain),
            Summary = new RawText(post.Text, TextKind.Plain),
        };
        var keyed = ItemKeys.Of([raw], source.Url)[0];
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        FreshItem[] fresh = [new(keyed, item, Fingerprint.Of(item))];
        var assignment = new Assignment(source, new Site { Title = "News" }, null, _time.GetUtcNow());
        start.SignalAndWait(Cancel);
        return store.EditAsync(
            source.Id,
            fresh,
            [keyed.Key],
            known => Editor.Decide(assignment, fresh, known),
            _ => store.State(source.Id),
            Cancel);
    }

    private static Task<VisitResult> VisitAsync(VisitedSite site, int round, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"member{number}-{round}");
        var source = SourceOf(name, site.Server.Url("/" + name));
        var catalog = new Catalog { Site = new Site { Title = "News" }, Members = [source.Member], Sources = [source] };
        return site.Visit.RunAsync(catalog, source, onDemand: false, Cancel);
    }

    private static Source SourceOf(string name, Uri url) => new()
    {
        Id = $"{name}-news",
        Member = new Member { Id = name },
        Kind = SourceKind.Feed,
        Url = url,
    };
}
