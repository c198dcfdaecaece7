using System.Text;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Stories;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Updating;

/// <summary>A member's language versions as feeds.json declares them, visit by visit.</summary>
public sealed class TwinVisitTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly Dictionary<string, string> _feeds = new(StringComparer.Ordinal);
    private VisitedSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await VisitedSite.StartAsync(context => _feeds.GetValueOrDefault(context.Request.Path.Value![1..]), _time);
        _feeds["az"] = Rss(
            Item("https://asoiu.example/az/xeberler/4127-kitabxana", "Universitetdə rəqəmsal kitabxana açıldı", "Tələbələr köhnə nəşrləri burada oxuya bilərlər.", 0),
            Item("https://asoiu.example/az/xeberler/4126-sahmat", "Şahmat komandası paytaxt liqasını qazandı", "Komanda bütün görüşlərdə qalib gəldi.", -24));
        _feeds["en"] = Rss(
            Item("https://asoiu.example/en/news/4127", "A digital library has been opened at the university", "Students can read old prints there.", 45),
            Item("https://asoiu.example/en/news/4119", "The faculty of law gives free advice to pensioners", "Students answer under supervision.", -40));
        _feeds["zh"] = Rss(
            Item("https://asoiu.example/zh/view.php?id=4126", "国际象棋队赢得首都联赛冠军", "我校代表队在全部比赛中获胜。", 47));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("az", "en", "zh")]
    [InlineData("zh", "en", "az")]
    [InlineData("en", "az", "zh")]
    public async Task Versions_of_one_piece_of_news_are_one_story_in_whatever_order_and_days_later(params string[] order)
    {
        await VisitAsync(order[0]);
        await VisitAsync(order[1]);
        var before = Stories().Select(story => (story.Id, story.AtomId)).ToList();
        _time.Advance(TimeSpan.FromDays(2));
        await VisitAsync(order[2]);

        Assert.Equal(["az en", "az zh", "en"], Stories().Select(Languages).Order(StringComparer.Ordinal));
        Assert.All(before, printed => Assert.Contains(printed, Stories().Select(story => (story.Id, story.AtomId))));
    }

    [Fact]
    public async Task The_slice_of_each_language_has_its_own_words_and_a_correction_leaves_the_others_alone()
    {
        foreach (var language in new[] { "az", "en", "zh" }) await VisitAsync(language);
        _time.Advance(TimeSpan.FromDays(1));
        _feeds["en"] = _feeds["en"].Replace("has been opened", "has opened its doors", StringComparison.Ordinal);
        await VisitAsync("en");

        Assert.Equal(
            ["A digital library has opened its doors at the university", "The faculty of law gives free advice to pensioners"],
            Titles("en").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Universitetdə rəqəmsal kitabxana açıldı", "Şahmat komandası paytaxt liqasını qazandı"],
            Titles("az").Order(StringComparer.Ordinal));
        Assert.Equal(["国际象棋队赢得首都联赛冠军"], Titles("zh"));
    }

    private static string Item(string link, string title, string text, int hours) =>
        $"<item><title>{title}</title><link>{link.Replace("&", "&amp;", StringComparison.Ordinal)}</link>"
        + $"<pubDate>{Post.Rfc822(Noon.AddHours(hours))}</pubDate><description>{text}</description></item>";

    private static string Rss(params string[] items) =>
        $"""<rss version="2.0"><channel><title>News</title>{string.Concat(items)}</channel></rss>""";

    private static string Languages(Story story) =>
        string.Join(' ', story.Carriers.Select(carrier => carrier.Item.Language).Order(StringComparer.Ordinal));

    private IReadOnlyList<Story> Stories() => _site.Store.Newest(DateTimeOffset.MinValue, 0, 100);

    private IEnumerable<string> Titles(string language)
    {
        var slice = new Selection { Languages = new HashSet<string> { language } };
        return _site.Store.Before(slice, null, 100).Select(story => slice.CarrierOf(story, "en").Item.Title);
    }

    private Task<VisitResult> VisitAsync(string language)
    {
        var catalog = CatalogReader.Read(
            Encoding.UTF8.GetBytes($$"""
            { "site": { "title": "News" }, "members": [ { "id": "asoiu", "sources": [
              { "id": "az", "kind": "feed", "url": "{{_site.Server.Url("/az")}}", "language": "az" },
              { "id": "en", "kind": "feed", "url": "{{_site.Server.Url("/en")}}", "language": "en", "twinOf": "az" },
              { "id": "zh", "kind": "feed", "url": "{{_site.Server.Url("/zh")}}", "language": "zh", "twinOf": "en" } ] } ] }
            """),
            new CatalogChecks
            {
                ElementSelector = _ => null,
                ValueSelector = _ => null,
                IsCharset = _ => true,
                IsAllowedPrivate = _ => true,
            }).Catalog!;
        return _site.Visit.RunAsync(
            catalog, catalog.Source(language)!, onDemand: true, TestContext.Current.CancellationToken);
    }
}
