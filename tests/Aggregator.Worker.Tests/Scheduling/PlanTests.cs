using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Sources;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Aggregator.Scheduling;

public sealed class PlanTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private readonly Storage.IStore _store;
    private readonly ServiceProvider _services;
    private IScheduler _scheduler = null!;
    private Plan _plan = null!;

    public PlanTests()
    {
        _store = _place.OpenStore();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSchedule(new FetchOptions(), _place.Time)
            .BuildServiceProvider();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _scheduler = await _services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        _plan = new Plan(_scheduler, _store, _place.Time);
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        await _services.DisposeAsync();
        await _store.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Every_source_gets_its_place_once_however_many_there_are()
    {
        var catalog = Catalog([.. Enumerable.Range(0, 600).Select(n => Source($"s{n}", $"https://h{n}.example/feed"))]);

        Assert.Equal(600, await _plan.FollowAsync(catalog, Cancel));
        Assert.Equal(0, await _plan.FollowAsync(catalog, Cancel));
        Assert.Equal(600, (await TriggersAsync()).Count);
    }

    [Fact]
    public async Task Sources_of_one_origin_share_its_job()
    {
        var (a, b) = (Source("a", "https://x.example/1"), Source("b", "https://X.example/2"));
        await _plan.FollowAsync(Catalog(a, b, Source("c", "https://y.example/1")), Cancel);

        var jobs = (await TriggersAsync()).ToDictionary(trigger => trigger.Key.Name, trigger => trigger.JobKey.Name);
        Assert.Equal("https://x.example", jobs["a"]);
        Assert.Equal("https://x.example", jobs["b"]);
        Assert.Equal("https://y.example", jobs["c"]);
    }

    [Fact]
    public async Task What_leaves_the_catalog_or_is_switched_off_leaves_the_schedule()
    {
        await _plan.FollowAsync(Catalog(Source("a", "https://x.example/"), Source("b", "https://y.example/")), Cancel);
        await _plan.FollowAsync(Catalog(Source("a", "https://x.example/") with { Enabled = false }), Cancel);

        Assert.Empty(await TriggersAsync());
        var origins = await _scheduler.QueryJobs(new JobQuery(), Cancel);
        Assert.Equal("https://x.example", Assert.Single(origins.Items).Key.Name);
    }

    [Fact]
    public async Task A_source_that_moved_to_another_origin_moves_in_the_schedule()
    {
        await _plan.FollowAsync(Catalog(Source("a", "https://x.example/")), Cancel);
        await _plan.FollowAsync(Catalog(Source("a", "https://y.example/")), Cancel);

        Assert.Equal("https://y.example", Assert.Single(await TriggersAsync()).JobKey.Name);
    }

    [Fact]
    public async Task A_corrected_address_is_visited_soon_whatever_the_back_off_was()
    {
        var state = new SourceState
        {
            SourceId = "a",
            Url = "https://x.example/typo",
            Failures = 5,
            NextVisit = _place.Time.GetUtcNow().AddHours(16),
        };
        await _store.SaveAsync(state, Cancel);
        await _plan.FollowAsync(Catalog(Source("a", "https://x.example/typo")), Cancel);
        await _plan.FollowAsync(Catalog(Source("a", "https://x.example/news")), Cancel);

        Assert.True(Assert.Single(await TriggersAsync()).NextFireTimeUtc <= _place.Time.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task A_visit_that_leaves_its_source_due_is_not_followed_by_another_at_once()
    {
        var source = Source("a", "https://x.example/");
        var state = new SourceState { SourceId = "a", NextVisit = _place.Time.GetUtcNow().AddDays(-1) };

        await _plan.ArmAsync(Catalog(source), source, state);

        Assert.Equal(_place.Time.GetUtcNow().AddSeconds(1), Assert.Single(await TriggersAsync()).NextFireTimeUtc);
    }

    private async Task<IReadOnlyList<TriggerHeader>> TriggersAsync() =>
        (await _scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, Cancel)).Items;

    private static Catalog Catalog(params Source[] sources) =>
        new() { Site = new Site { Title = "Test" }, Members = [], Sources = sources };

    private static Source Source(string id, string url) =>
        new() { Id = id, Member = new Member { Id = "m" }, Kind = SourceKind.Feed, Url = new Uri(url) };
}
