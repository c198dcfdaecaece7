using System.Net;
using System.Xml.Linq;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Polling;
using Aggregator.Stories;

namespace Aggregator.Worker.Tests.Web;

public sealed class SliceEndpointsTests : IAsyncLifetime
{
    private const string More = """
        "topics": [ { "id": "water", "title": "Water", "any": ["water", "Қазақша"] } ],
        "groups": { "council": { "title": "Council" } },
        """;

    private static readonly Story Shared = Invented.Story(
        0,
        Carrier("steppe", "kk", "KZ", "Қазақша") with { Topics = ["water"] },
        Carrier("isfahan", "fa", "IR", "فارسی")) with
    { Topics = ["water"] };

    private static readonly Story Steppe = Invented.Story(1, Carrier("steppe", "en-GB", "KZ", "English"));

    private static readonly Story Isfahan = Invented.Story(2, Carrier("isfahan", "fa", "IR", "تنها"));

    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync(more: More);
        await _site.EnterAsync(Shared, Steppe, Isfahan);
        _site.Time.Advance(TimeSpan.FromMinutes(5));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/atom.xml", "Қазақша", "English", "تنها")]
    [InlineData("/member/steppe/atom.xml", "Қазақша", "English")]
    [InlineData("/member/isfahan/atom.xml", "فارسی", "تنها")]
    [InlineData("/member/asoiu/atom.xml")]
    [InlineData("/country/IR/atom.xml", "فارسی", "تنها")]
    [InlineData("/country/AZ/atom.xml")]
    [InlineData("/lang/fa/atom.xml", "فارسی", "تنها")]
    [InlineData("/lang/en/atom.xml", "English")]
    [InlineData("/topic/water/atom.xml", "Қазақша")]
    [InlineData("/group/council/atom.xml")]
    [InlineData("/shared/atom.xml", "Қазақша")]
    public async Task Each_slice_has_a_valid_feed_of_its_own_stories_in_its_own_words(string path, params string[] titles)
    {
        using var answer = await _site.GetAsync(path);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancel);
        using var document = new MemoryStream(body);
        var feed = XDocument.Load(document).Root!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(titles, feed.Elements(Ns + "entry").Select(entry => (string?)entry.Element(Ns + "title")));
        Assert.Equal($"{_site.Client.BaseAddress}{path[1..]}", (string?)feed.Elements(Ns + "link").First(IsSelf).Attribute("href"));
        Assert.Empty(Jing.Complaints(("served", body)));
    }

    [Fact]
    public async Task Slices_are_called_by_what_they_are_of_and_have_ids_of_their_own()
    {
        string[] paths = ["/atom.xml", "/member/steppe/atom.xml", "/topic/water/atom.xml", "/shared/atom.xml"];
        var feeds = new List<XElement>();
        foreach (var path in paths) feeds.Add(XDocument.Parse(await TextAsync(path)).Root!);

        Assert.Equal(
            ["Campus News", "University of the Great Steppe · Campus News", "Water · Campus News", "Carried by two or more members · Campus News"],
            feeds.Select(feed => (string?)feed.Element(Ns + "title")));
        Assert.Equal(4, feeds.Select(feed => (string?)feed.Element(Ns + "id")).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/member/steppe/", "Қазақша")]
    [InlineData("/lang/fa/", "تنها")]
    [InlineData("/", "English")]
    public async Task Each_slice_has_a_page(string path, string title)
    {
        var page = await TextAsync(path);

        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{(path == "/" ? "./" : "../../")}style.css", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/member/steppe", "/member/steppe/")]
    [InlineData("/shared?a=b", "/shared/?a=b")]
    [InlineData("/feed", "/atom.xml")]
    [InlineData("/feed.xml", "/atom.xml")]
    [InlineData("/index.xml", "/atom.xml")]
    [InlineData("/index.html", "/")]
    [InlineData("/lang/fa/feed", "/lang/fa/atom.xml")]
    [InlineData("/lang/fa/index.html", "/lang/fa/")]
    public async Task Who_guesses_an_address_is_led_to_the_real_one(string path, string place)
    {
        using var answer = await _site.GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.False(answer.Headers.Location!.IsAbsoluteUri);
        Assert.Equal(place, new Uri(new Uri(_site.Client.BaseAddress!, path), answer.Headers.Location).PathAndQuery);
    }

    [Theory]
    [InlineData("/member/nobody/atom.xml")]
    [InlineData("/member/nobody/")]
    [InlineData("/lang/tr/atom.xml")]
    [InlineData("/topic/fire/atom.xml")]
    [InlineData("/member/atom.xml")]
    [InlineData("/member/")]
    [InlineData("/member/STEPPE/atom.xml")]
    [InlineData("//atom.xml")]
    [InlineData("//")]
    [InlineData("/shared//atom.xml")]
    [InlineData("/shared/atom.xml/")]
    [InlineData("/shared/status")]
    public async Task There_are_no_other_slices(string path)
    {
        using var answer = await _site.Client.GetAsync($"{_site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_of_one_members_story_leaves_the_others_documents_as_they_are()
    {
        _site.Time.Advance(TimeSpan.FromHours(1));
        string[] paths = ["/member/isfahan/atom.xml", "/member/steppe/atom.xml", "/shared/atom.xml", "/lang/fa/atom.xml"];
        var before = await MarksAsync(paths);
        await _site.EnterAsync(Steppe with { Title = "English, mended", Revision = 2 });
        var after = await MarksAsync(paths);

        Assert.Equal((before[0], before[2], before[3]), (after[0], after[2], after[3]));
        Assert.NotEqual(before[1].Tag, after[1].Tag);
        Assert.Equal(before[1].Changed!.Value.AddMinutes(65), after[1].Changed!.Value.AddSeconds(1));
    }

    [Fact]
    public async Task Hiding_a_story_changes_exactly_the_slices_that_held_it()
    {
        string[] paths =
        [
            "/atom.xml", "/member/isfahan/atom.xml", "/shared/atom.xml", "/topic/water/atom.xml", "/country/KZ/atom.xml",
            "/lang/en/atom.xml", "/member/asoiu/atom.xml",
        ];
        var before = await MarksAsync(paths);
        await _site.EnterAsync(Shared with { Hidden = true });
        var after = await MarksAsync(paths);

        Assert.Equal(paths[..5], paths.Where((_, n) => before[n].Tag != after[n].Tag && before[n].Changed < after[n].Changed));
        Assert.Equal(before[5..], after[5..]);
    }

    [Fact]
    public async Task A_member_that_left_the_catalog_keeps_its_slice()
    {
        await _site.RewriteAsync("""{ "title": "Campus News" }""", more: """ "feeds": [ { "path": "from/{member}" } ], """);

        Assert.Contains("تنها", await TextAsync("/from/isfahan/atom.xml"), StringComparison.Ordinal);
        using var old = await _site.GetAsync("/member/isfahan/atom.xml");
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
    }

    [Fact]
    public async Task The_front_page_is_the_slice_that_the_site_names_and_the_merged_feed_stays_whole()
    {
        await _site.RewriteAsync("""{ "title": "Campus News", "main": "lang/fa" }""", more: More);
        var page = await TextAsync("/");

        Assert.Contains("تنها", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">English</span>", page, StringComparison.Ordinal);
        Assert.Contains("English", await TextAsync("/atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_of_other_sites_may_read_feeds_and_ask_whether_they_may()
    {
        using var may = await _site.SendAsync(
            HttpMethod.Options, "/lang/fa/atom.xml", ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"));
        using var page = await _site.SendAsync(HttpMethod.Options, "/lang/fa/");

        Assert.Equal(HttpStatusCode.NoContent, may.StatusCode);
        Assert.Equal(["*"], may.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["GET, HEAD"], may.Headers.GetValues("Access-Control-Allow-Methods"));
        Assert.Contains("If-None-Match", may.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], may.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.StatusCode);
    }

    [Theory]
    [InlineData(-60, 60)]
    [InlineData(20, 60)]
    [InlineData(300, 300)]
    [InlineData(2_000, 900)]
    public async Task Readers_may_rest_until_a_source_of_the_slice_is_visited_next(int secondsToVisit, int maxAge)
    {
        await _site.RewriteAsync("""{ "title": "Campus News" }""", """{ "id": "asoiu-rss", "url": "https://127.0.0.2:1/rss", "every": "60m" }""");
        await _site.Store.SaveAsync(
            new SourceState { SourceId = "asoiu-rss", Url = "https://127.0.0.2:1/rss", NextVisit = _site.Time.GetUtcNow().AddSeconds(secondsToVisit), LastVisit = _site.Time.GetUtcNow().AddHours(-1), Failures = 1 },
            Cancel);

        Assert.Equal(maxAge, await MaxAgeAsync("/atom.xml"));
        Assert.Equal(maxAge, await MaxAgeAsync("/member/asoiu/atom.xml"));
        Assert.Equal(900, await MaxAgeAsync("/member/isfahan/atom.xml"));
    }

    private static bool IsSelf(XElement link) => (string?)link.Attribute("rel") == "self";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Carrier Carrier(string member, string language, string country, string title) =>
        Invented.Carrier(member, language, title) with { Country = country };

    private Task<string> TextAsync(string path) => _site.Client.GetStringAsync(path, Cancel);

    private async Task<double> MaxAgeAsync(string path)
    {
        using var answer = await _site.GetAsync(path);
        return answer.Headers.CacheControl!.MaxAge!.Value.TotalSeconds;
    }

    private async Task<List<(string Tag, DateTimeOffset? Changed)>> MarksAsync(IEnumerable<string> paths)
    {
        var marks = new List<(string, DateTimeOffset?)>();
        foreach (var path in paths)
        {
            using var answer = await _site.GetAsync(path);
            marks.Add((answer.Headers.ETag!.Tag, answer.Content.Headers.LastModified));
        }

        return marks;
    }
}
