using Aggregator.Core.Tests.Publishing;
using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Stories;
using Aggregator.Worker.Tests.Web;

namespace Aggregator.Browser.Tests.Web;

/// <summary>Two sites with the same news, one in English and one in Arabic, with sources in every state of health.</summary>
public sealed class CampusNews : IAsyncLifetime
{
    private const string More = """
        "topics": [ { "id": "water", "title": "Water and rivers", "any": ["water"] } ],
        "groups": { "council": { "title": "Council members" } },
        """;

    private static readonly Health[] Healths = Enum.GetValues<Health>();

    private readonly Dictionary<string, PublicSite> _sites = [];

    /// <summary>Of each page that people see, with the name that its picture bears.</summary>
    public static IReadOnlyList<(string Name, string Path)> Pages { get; } =
    [
        ("front", "/"),
        ("topic", "/topic/water/"),
        ("language", "/lang/fa/"),
        ("nothing-here", "/group/council/"),
        ("story", $"/{StoryPage.PathOf(Stories[0].Id)}"),
        ("member", "/member/asoiu/"),
        ("browse", "/browse"),
        ("search", "/search"),
        ("found", "/search?q=university"),
        ("status", "/status"),
        ("subscribe", "/subscribe"),
        ("no-such-page", "/no-such-page"),
    ];

    private static IReadOnlyList<Story> Stories =>
    [
        .. Enumerable.Range(0, PageWriter.MostStories + 20).Select(number => Told(
            number, Invented.ManyLanguages[number % Invented.ManyLanguages.Count])),
    ];

    public async ValueTask InitializeAsync()
    {
        await StartAsync("en", """
            { "title": "Silk Road Campus News", "subtitle": "What the universities tell", "rights": "Each member's own" }
            """);
        await StartAsync("ar", """
            { "title": "أخبار جامعات طريق الحرير", "language": "ar", "subtitle": "ما ترويه جامعات التحالف بكلماتها" }
            """);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await site.DisposeAsync();
    }

    internal PublicSite In(string language) => _sites[language];

    // A source that has been visited rests until its next visit, and the clock stands still.
    private async Task StartAsync(string language, string facts)
    {
        var site = await PublicSite.StartAsync(facts, more: More);
        _sites[language] = site;
        await site.EnterAsync(Stories);
        foreach (var health in Healths)
            await site.Store.EditAsync(IdOf(health), [], [], _ => [], _ => StateOf(health), CancellationToken.None);
        await site.RewriteAsync(facts, string.Join(',', Healths.Select(SourceOf)), More);
    }

    private static string SourceOf(Health health) =>
        $$"""{ "id": "{{IdOf(health)}}", "kind": "feed", "url": "{{UrlOf(health)}}" }""";

    private static string IdOf(Health health) => $"in-{health}".ToLowerInvariant();

    private static string UrlOf(Health health) => $"https://{IdOf(health)}.asoiu.example/feed";

    private static SourceState StateOf(Health health) => new()
    {
        SourceId = IdOf(health),
        Url = UrlOf(health),
        Health = health,
        LastVisit = Invented.Now.AddMinutes(-20),
        LastSuccess = Invented.Now.AddDays(-1),
        LastNew = Invented.Now.AddDays(-2),
        NextVisit = Invented.Now.AddDays(2),
        Stories = 12,
    };

    private static Story Told(int number, Story story) => Invented.Story(number, story.Carriers) with
    {
        Topics = number % 3 == 0 ? ["water"] : [],
        Updated = number == 0 ? Invented.Now : story.Updated,
        Pinned = number == 4,
    };
}
