using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Aggregator.Core.Tests.Publishing;
using Aggregator.Stories;

namespace Aggregator.Worker.Tests.Web;

public sealed class ArchiveEndpointsTests : IAsyncLifetime
{
    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private PublicSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync("""{ "title": "Campus News", "feedItems": 1, "feedDays": 1 }""");
        // Every four hours: some six a day, for two weeks.
        await _site.EnterAsync([.. Enumerable.Range(0, 80).Select(number => Story(number)).Reverse()]);
        _site.Time.Advance(TimeSpan.FromMinutes(5));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Who_follows_the_archives_back_from_the_feed_gets_every_story_there_is()
    {
        var (titles, documents) = await WalkAsync("/atom.xml");

        Assert.Equal(Enumerable.Range(0, 80).Select(Title), titles.Order(StringComparer.Ordinal));
        Assert.InRange(documents, 12, 20);
    }

    [Fact]
    public async Task An_archive_is_valid_may_be_kept_and_is_known_by_its_tag()
    {
        var newest = (await PreviousAsync("/atom.xml"))!;
        using var answer = await _site.GetAsync(newest);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancel);
        using var again = await _site.GetAsync(newest, ("If-None-Match", answer.Headers.ETag!.Tag));

        Assert.Empty(Jing.Complaints(("archive", body)));
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl!.MaxAge);
        Assert.False(answer.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task News_change_no_archive_but_that_the_newest_says_what_follows()
    {
        var newest = (await PreviousAsync("/atom.xml"))!;
        var older = (await PreviousAsync(newest))!;
        var before = await _site.Client.GetStringAsync(older, Cancel);
        _site.Time.Advance(TimeSpan.FromDays(1));
        await _site.EnterAsync(Story(-6));

        Assert.Equal(before, await _site.Client.GetStringAsync(older, Cancel));
        Assert.NotEqual(newest, await PreviousAsync("/atom.xml"));
        Assert.Contains("next-archive", await _site.Client.GetStringAsync(newest, Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/archive/2025-11-23-9.xml")]
    [InlineData("/archive/1.xml")]
    [InlineData("/archive/.xml")]
    [InlineData("/archive/")]
    [InlineData("/member/asoiu/archive/2025-11-23-1.xml")]
    public async Task There_is_no_other_archive(string path)
    {
        using var answer = await _site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_hidden_story_leaves_its_archive_and_the_feeds_that_held_it_say_so()
    {
        var hidden = Story(20) with { Hidden = true };
        await _site.EnterAsync(hidden);
        var (titles, _) = await WalkAsync("/atom.xml");

        Assert.DoesNotContain(Title(20), titles);
        Assert.Equal(79, titles.Count);
        foreach (var path in (string[])["/atom.xml", "/member/steppe/atom.xml"])
        {
            var gone = Assert.Single((await FeedAsync(path)).Elements(Tombstones + "deleted-entry"));
            Assert.Equal(hidden.AtomId, (string?)gone.Attribute("ref"));
        }

        Assert.Empty((await FeedAsync("/member/asoiu/atom.xml")).Elements(Tombstones + "deleted-entry"));
        await _site.EnterAsync(Story(20) with { Revision = 3 });
        Assert.Empty((await FeedAsync("/atom.xml")).Elements(Tombstones + "deleted-entry"));
    }

    [Fact]
    public async Task The_list_of_all_feeds_can_be_imported()
    {
        using var answer = await _site.GetAsync("/opml.xml");
        var body = await answer.Content.ReadAsByteArrayAsync(Cancel);
        using var document = new MemoryStream(body);
        var feeds = XDocument.Load(document).Descendants("outline").Attributes("xmlUrl").Select(url => new Uri(url.Value));

        Assert.Equal("text/x-opml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Empty(Jing.Complaints("opml.rnc", ("opml", body)));
        foreach (var feed in feeds) Assert.NotNull(await FeedAsync(feed.AbsolutePath));
    }

    private static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"News {number:00}");

    private static Story Story(int number) => Invented.Story(number, Invented.Carrier("steppe", "en", Title(number)));

    private async Task<(List<string> Titles, int Documents)> WalkAsync(string path)
    {
        var (titles, documents) = (new HashSet<string>(StringComparer.Ordinal), 0);
        for (var next = path; next is not null; next = await PreviousAsync(next), documents++)
            titles.UnionWith((await FeedAsync(next)).Elements(Ns + "entry").Select(entry => (string)entry.Element(Ns + "title")!));
        return ([.. titles], documents);
    }

    private async Task<string?> PreviousAsync(string path) => (await FeedAsync(path))
        .Elements(Ns + "link")
        .Where(link => (string?)link.Attribute("rel") == "prev-archive")
        .Select(link => new Uri((string)link.Attribute("href")!).AbsolutePath)
        .SingleOrDefault();

    private async Task<XElement> FeedAsync(string path) =>
        XDocument.Parse(await _site.Client.GetStringAsync(path, Cancel)).Root!;
}
