using System.Text.RegularExpressions;
using Aggregator.Sources;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

public sealed class TitleRuleVisitTests : IAsyncLifetime
{
    private static readonly Regex[] Jobs = [new("(?i)vacancy|tender", RegexOptions.NonBacktracking)];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.Zero));
    private string[] _titles = [];
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await VisitedSite.StartAsync(_ => Rss(_titles), _time);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_a_title_excludes_never_enters_and_takes_no_place_of_what_does()
    {
        _titles = ["TENDER for chairs", "A bridge is opened", "Vacancy: librarian", "A choir sings in Baku"];
        await VisitAsync(Source() with { Exclude = Jobs, InitialItems = 2 });

        Assert.Equal(["A bridge is opened", "A choir sings in Baku"], Titles());
    }

    [Fact]
    public async Task Only_what_a_title_includes_enters()
    {
        _titles = ["A bridge is opened", "A choir sings in Baku", "Chess"];
        await VisitAsync(Source() with { Include = [new("choir", RegexOptions.NonBacktracking)] });

        Assert.Equal(["A choir sings in Baku"], Titles());
    }

    [Fact]
    public async Task A_changed_rule_is_for_what_comes_then()
    {
        _titles = ["A tender spring day", "Tender for desks"];
        await VisitAsync(Source() with { Exclude = [new("desks", RegexOptions.NonBacktracking)] });
        _titles = ["Tender for lamps", "A glacier melts", .. _titles];
        await VisitAsync(Source() with { Exclude = Jobs });
        Assert.Equal(["A glacier melts", "A tender spring day"], Titles());

        _titles = ["Tender for chalk", .. _titles];
        await VisitAsync(Source());
        Assert.Equal(["A glacier melts", "A tender spring day", "Tender for chalk"], Titles());
    }

    private static string Rss(string[] titles) =>
        $"<rss version='2.0'><channel><title>News</title>{string.Concat(titles.Select(title =>
            $"<item><title>{title}</title><guid>{title}</guid><description>About: {title}.</description></item>"))}"
        + "</channel></rss>";

    private Source Source() => new()
    {
        Id = "a",
        Member = new Member { Id = "a" },
        Kind = SourceKind.Feed,
        Url = _site.Server.Url("/feed"),
    };

    private IEnumerable<string> Titles() =>
        _site.Store.Before(null, 100).Select(story => story.Lead.Item.Title).Order(StringComparer.Ordinal);

    private Task<VisitResult> VisitAsync(Source source)
    {
        _time.Advance(TimeSpan.FromHours(1));
        var catalog = new Catalog { Site = new Site { Title = "News" }, Members = [source.Member], Sources = [source] };
        return _site.Visit.RunAsync(catalog, source, onDemand: true, TestContext.Current.CancellationToken);
    }
}
