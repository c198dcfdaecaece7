using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Stories;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

public sealed class TopicVisitTests : IAsyncLifetime
{
    private const string Release =
        "Twelve universities founded a laboratory in which glaciers of the Pamir are measured with drones and old maps.";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, string> _feeds = new(StringComparer.Ordinal);
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await VisitedSite.StartAsync(
        context => _feeds.GetValueOrDefault(context.Request.Path.Value![1..]), _time);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_story_gets_the_topics_of_all_its_carriers_in_the_catalogs_order()
    {
        _feeds["a"] = Rss("Glaciers are measured", Release);
        _feeds["b"] = Rss("Glaciers are measured on the Silk Road", Release + " The Silk Road is long.");
        await VisitAsync("a");
        Assert.Equal(["science"], Story().Topics);

        await VisitAsync("b");
        Assert.Equal(2, Story().Carriers.Count);
        Assert.Equal(["silk", "science"], Story().Topics);
        Assert.Equal([["science"], ["silk", "science"]], Story().Carriers.Select(carrier => carrier.Topics));
    }

    [Fact]
    public async Task A_copy_that_is_rewritten_loses_and_gains_topics()
    {
        _feeds["a"] = Rss("Glaciers are measured", Release);
        await VisitAsync("a");
        _feeds["a"] = Rss("Ice is measured", Release.Replace("glaciers", "ice fields", StringComparison.Ordinal) + " Silk Road.");
        await VisitAsync("a");

        Assert.Equal(["silk"], Story().Topics);
    }

    [Fact]
    public async Task What_a_source_is_tagged_with_is_a_category_of_its_copies_and_no_topic()
    {
        _feeds["a"] = Rss("News", "Nothing of note.");
        await VisitAsync("a");

        Assert.Equal(["campus"], Story().Lead.Tags);
        Assert.Empty(Story().Topics);
    }

    [Fact]
    public async Task A_changed_list_tags_stored_stories_anew_and_nothing_else_of_them_changes()
    {
        _feeds["a"] = Rss("Glaciers are measured", Release);
        await VisitAsync("a");
        var before = Story();
        var (told, edition) = (0, _site.Store.Edition);
        _site.Store.Told += _ => told++;
        var catalog = CatalogOf("a") with { Topics = [new("drones", "Drones", ["drone*"])] };
        var retagging = new Retagging(_site.Store);
        await retagging.RunAsync(() => catalog, TestContext.Current.CancellationToken);

        Assert.Equal(["drones"], Story().Topics);
        Assert.Equal((before.Updated, before.AtomId, before.Entered), (Story().Updated, Story().AtomId, Story().Entered));
        Assert.Equal((edition.Number + 1, 0), (_site.Store.Edition.Number, told));
        Assert.Equal(
            [before.Id], _site.Store.Ids(Selection.Everything with { Topics = new HashSet<string> { "drones" } }));
        Assert.Empty(_site.Store.Ids(Selection.Everything with { Topics = new HashSet<string> { "science" } }));

        await retagging.RunAsync(() => catalog, TestContext.Current.CancellationToken);
        Assert.Equal(edition.Number + 1, _site.Store.Edition.Number);
    }

    [Fact]
    public async Task A_round_that_another_catalog_overtakes_is_made_up_for_by_the_next()
    {
        _feeds["a"] = Rss("Glaciers are measured", Release);
        await VisitAsync("a");
        var (old, current) = (CatalogOf("a") with { Topics = [] }, CatalogOf("a") with { Topics = [new("x", "X", ["maps"])] });
        var asked = 0;
        var retagging = new Retagging(_site.Store);
        await retagging.RunAsync(() => asked++ == 0 ? old : current, TestContext.Current.CancellationToken);
        Assert.Equal(["science"], Story().Topics);

        await retagging.RunAsync(() => current, TestContext.Current.CancellationToken);
        Assert.Equal(["x"], Story().Topics);
    }

    private static string Rss(string title, string text) => $"""
        <rss version="2.0"><channel><title>News</title>
        <item><guid>1</guid><title>{title}</title><description>{text}</description></item></channel></rss>
        """;

    private Story Story() => Assert.Single(_site.Store.Before(null, 10));

    private Task<VisitResult> VisitAsync(string name)
    {
        _time.Advance(TimeSpan.FromHours(1));
        var catalog = CatalogOf(name);
        return _site.Visit.RunAsync(
            catalog, catalog.Sources[0], onDemand: true, TestContext.Current.CancellationToken);
    }

    private Catalog CatalogOf(string name)
    {
        var source = new Source
        {
            Id = name,
            Member = new Member { Id = name },
            Kind = SourceKind.Feed,
            Url = _site.Server.Url("/" + name),
            Tags = ["campus"],
        };
        return new Catalog
        {
            Site = new Site { Title = "News" },
            Members = [source.Member],
            Sources = [source],
            Topics = [new("silk", "Silk Road", ["silk road"]), new("science", "Science", ["glacier*"])],
        };
    }
}
