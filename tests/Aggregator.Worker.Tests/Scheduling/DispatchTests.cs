using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Scheduling;

public sealed class DispatchTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private LoopbackServer _site = null!;
    private ServiceProvider _parts = null!;
    private Dispatch _dispatch = null!;
    private Source _source = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(_ => Workplace.Rss("News"));
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        _place.Write(("a", _site.Url("/a")));
        _parts = await Newsroom.OpenAsync(_place.Options, _place.Time);
        _dispatch = _parts.GetRequiredService<Dispatch>();
        _source = _parts.GetRequiredService<CatalogFile>().Catalog.Sources[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Who_comes_second_finds_the_source_no_longer_due()
    {
        var visits = Enumerable.Range(0, 5).Select(_ => _dispatch.VisitAsync(_source, onDemand: false, Cancel));
        var results = await Task.WhenAll(visits);

        Assert.Single(_site.Requests);
        Assert.Single(results, result => result.Requested);
    }

    [Fact]
    public async Task Each_who_asks_for_a_visit_gets_one_in_turn()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _dispatch.VisitAsync(_source, onDemand: true, Cancel)));

        Assert.Equal(3, _site.Requests.Count);
    }

    [Fact]
    public async Task Every_visit_is_told_to_the_schedule_with_the_state_it_left()
    {
        var told = new List<(string Source, Health Health)>();
        _dispatch.Visited = (source, state) =>
        {
            told.Add((source.Id, state.Health));
            return Task.CompletedTask;
        };

        await _dispatch.VisitAsync(_source, onDemand: true, Cancel);

        Assert.Equal([("a", Health.Ok)], told);
    }
}
