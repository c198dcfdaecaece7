using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Aggregator.Scheduling;

public sealed class ScheduleTests : IAsyncLifetime
{
    /// <summary>Within so much every first visit has begun.</summary>
    private static readonly TimeSpan FirstMinute = TimeSpan.FromSeconds(61);

    private readonly Workplace _place = new();
    private readonly TaskCompletionSource _hung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer _site = null!;
    private int _underWay;
    private int _mostUnderWay;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(AnswerAsync);
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_source_is_visited_when_its_time_has_come_and_not_before()
    {
        _place.Write(("a", _site.Url("/a")));
        await StartAsync();
        await VisitedAsync("a", FirstMinute);

        // Not a moment before the hour, however often the schedule is looked through.
        for (var minutes = 0; minutes < 55; minutes += 5) _place.Time.Advance(TimeSpan.FromMinutes(5));
        await VisitedAsync("a", TimeSpan.FromMinutes(6));
        await VisitedAsync("a", TimeSpan.FromMinutes(61));

        Assert.Equal(["/a", "/a", "/a"], _site.Paths);
    }

    [Fact]
    public async Task Sources_of_one_origin_are_visited_one_after_another()
    {
        _place.Write(Enumerable.Range(0, 8).Select(n => ($"s{n}", _site.Url($"/s{n}"))));
        await StartAsync();

        _place.Time.Advance(FirstMinute);
        for (var visits = 0; visits < 8; visits++) await _place.Journal.LineAsync(": OK");

        Assert.Equal(8, _site.Paths.Distinct().Count());
        Assert.Equal(1, _mostUnderWay);
    }

    [Fact]
    public async Task A_source_that_answers_410_is_not_visited_again_until_its_address_changes()
    {
        _place.Write(("a", _site.Url("/gone")), ("b", _site.Url("/b")));
        await StartAsync();
        _place.Time.Advance(FirstMinute);
        await _place.Journal.LineAsync("b: OK");
        await VisitedAsync("b", TimeSpan.FromHours(2));
        Assert.Single(_site.Paths, path => path == "/gone");

        _place.Write(("a", _site.Url("/a")), ("b", _site.Url("/b")));
        _place.Time.Advance(TimeSpan.FromSeconds(2));
        await _place.Journal.LineAsync("is taken");
        await _place.Journal.LineAsync("set in the schedule");
        await VisitedAsync("a", FirstMinute);
    }

    [Fact]
    public async Task A_changed_catalog_brings_new_sources_in_and_lets_old_ones_go()
    {
        _place.Write(("a", _site.Url("/a")));
        await StartAsync();
        await VisitedAsync("a", FirstMinute);

        _place.Write(("b", _site.Url("/b")));
        _place.Time.Advance(TimeSpan.FromSeconds(2));
        await _place.Journal.LineAsync("is taken");
        await _place.Journal.LineAsync("set in the schedule");
        await VisitedAsync("b", FirstMinute);
        await VisitedAsync("b", TimeSpan.FromHours(2));

        Assert.Equal(["/a", "/b", "/b"], _site.Paths);
    }

    [Fact]
    public async Task A_source_that_lost_its_place_gets_it_back_within_five_minutes()
    {
        _place.Write(("a", _site.Url("/a")));
        var service = await StartAsync();
        await VisitedAsync("a", FirstMinute);

        var quartz = await service.Services.GetRequiredService<ISchedulerFactory>()
            .GetScheduler(TestContext.Current.CancellationToken);
        await quartz.Clear(TestContext.Current.CancellationToken);
        _place.Time.Advance(TimeSpan.FromMinutes(5));
        await _place.Journal.LineAsync("set in the schedule");

        await VisitedAsync("a", TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_restart_causes_no_extra_visit()
    {
        _place.Write(("a", _site.Url("/a")));
        for (var starts = 0; starts < 3; starts++)
        {
            var service = await StartAsync();
            if (starts == 0) await VisitedAsync("a", FirstMinute);
            _place.Time.Advance(TimeSpan.FromMinutes(2));
            await _place.StopAsync(service);
        }

        await StartAsync();
        await VisitedAsync("a", TimeSpan.FromHours(1));
        Assert.Equal(["/a", "/a"], _site.Paths);
    }

    [Fact]
    public async Task A_visit_that_was_under_way_when_the_process_died_comes_first()
    {
        _place.Write(Enumerable.Range(0, 5).Select(n => ($"s{n}", _site.Url($"/s{n}"))));
        await using (var store = _place.OpenStore())
        {
            var died = new SourceState { SourceId = "s3", AttemptStarted = _place.Time.GetUtcNow() };
            await store.SaveAsync(died, TestContext.Current.CancellationToken);
        }

        await _place.StartAsync();
        await _place.Journal.LineAsync("s3: the last visit was cut short");
        await _place.Journal.LineAsync("s3: OK");
        Assert.Equal(["/s3"], _site.Paths);
    }

    [Fact]
    public async Task A_bug_in_a_visit_makes_the_source_failing_and_it_keeps_its_place()
    {
        _place.Write(("a", _site.Url("/a")));
        var service = await StartAsync();
        service.Services.GetRequiredService<Fetcher>().Dispose(); // Nobody does that: a bug, as far as visits can see.

        _place.Time.Advance(FirstMinute);
        await _place.Journal.LineAsync("a: its visit ended in a bug");
        _place.Time.Advance(TimeSpan.FromHours(1.2));
        await _place.Journal.LineAsync("a: its visit ended in a bug");
        _place.Time.Advance(TimeSpan.FromHours(2.4));
        await _place.Journal.LineAsync("a: its visit ended in a bug");

        var state = service.Services.GetRequiredService<IStore>().State("a");
        Assert.Equal((Health.Failing, "Bug"), (state.Health, state.Error));
        Assert.Null(state.AttemptStarted);
    }

    [Fact]
    public async Task A_hung_site_delays_no_other_and_no_stop()
    {
        await using var other = await LoopbackServer.StartAsync(_ => Workplace.Rss("news"));
        _place.AllowPrivate += $",127.0.0.1:{other.Port}";
        _place.Write(("a", _site.Url("/hang")), ("b", other.Url("/b")));
        var service = await StartAsync();

        _place.Time.Advance(FirstMinute);
        await _hung.Task.WaitAsync(TestContext.Current.CancellationToken);
        await _place.Journal.LineAsync("b: OK");
        await _place.StopAsync(service);

        await using var store = _place.OpenStore();
        Assert.Null(store.State("a").AttemptStarted);
        Assert.Equal(Health.New, store.State("a").Health);
    }

    private async Task<WebApplication> StartAsync()
    {
        var service = await _place.StartAsync();
        await _place.Journal.LineAsync("set in the schedule");
        return service;
    }

    private async Task VisitedAsync(string source, TimeSpan wait)
    {
        _place.Time.Advance(wait);
        await _place.Journal.LineAsync($"{source}: OK");
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var underWay = Interlocked.Increment(ref _underWay);
        _mostUnderWay = Math.Max(_mostUnderWay, underWay);
        await Task.Yield();
        if (http.Request.Path == "/hang")
        {
            _hung.TrySetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        http.Response.StatusCode = http.Request.Path == "/gone" ? 410 : 200;
        await http.Response.WriteAsync(Workplace.Rss($"News of {http.Request.Path}"));
        Interlocked.Decrement(ref _underWay);
    }
}
