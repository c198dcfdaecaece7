using Aggregator.Core.Tests.Publishing;
using Aggregator.Reading;
using Aggregator.Stories;

namespace Aggregator.Worker.Tests.Web;

/// <summary>Programs that people read feeds with understand ours as it is meant.</summary>
public sealed class ReaderTests : IAsyncLifetime
{
    /// <summary>Prints each entry of a feed: title, link, author, seconds since 1970, language.</summary>
    private const string Feedparser = """
        import sys, calendar, feedparser
        feed = feedparser.parse(sys.argv[1])
        assert not feed.bozo, feed.bozo_exception
        for e in feed.entries:
            print(e.title, e.link, e.author, calendar.timegm(e.published_parsed), e.title_detail.language, sep=" | ")
        """;

    /// <summary>Prints what newsboat keeps of a feed in the same form; it knows no language.</summary>
    private const string Newsboat = """
        import sys, sqlite3
        for row in sqlite3.connect(sys.argv[1]).execute("select title, url, author, pubDate from rss_item"):
            print(*row, sep=" | ")
        """;

    private static readonly Dictionary<string, string> Utf8 = new() { ["LC_ALL"] = "C.UTF-8" };

    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync();
        await _site.EnterAsync([.. Invented.ManyLanguages, WithVersions]);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Feedparser_reads_all_entries_with_title_link_author_date_and_language()
    {
        var (exitCode, output) = DebianProgram.Run("/usr/bin/python3", ["-c", Feedparser, Feed], Utf8);

        Assert.Equal(0, exitCode);
        Assert.Equal(Sorted(Stories.Select(story => $"{Line(story)} | {story.Lead.Item.Language}")), Lines(output));
    }

    [Fact]
    public void Newsboat_reads_all_entries_with_title_link_author_and_date()
    {
        var home = Directory.CreateTempSubdirectory("newsboat-");
        try
        {
            var (urls, cache) = (Path.Combine(home.FullName, "urls"), Path.Combine(home.FullName, "cache.db"));
            File.WriteAllText(urls, Feed);
            var itsHome = new Dictionary<string, string>(Utf8) { ["HOME"] = home.FullName };
            DebianProgram.Run("newsboat", ["-u", urls, "-c", cache, "-x", "reload"], itsHome);
            var (_, output) = DebianProgram.Run("/usr/bin/python3", ["-c", Newsboat, cache], Utf8);

            Assert.Equal(Sorted(Stories.Select(Line)), Lines(output));
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private string Feed => new Uri(_site.Client.BaseAddress!, "atom.xml").AbsoluteUri;

    private static IEnumerable<Story> Stories => [.. Invented.ManyLanguages, WithVersions];

    /// <summary>A story with all that could be taken for its link or its author.</summary>
    private static Story WithVersions
    {
        get
        {
            var lead = Invented.Lead(item => item with
            {
                Title = "Fish & chips <for> \"all\"",
                Alternates = [new Alternate("https://a.example/", "en"), new Alternate("https://b.example/", "kk")],
                Authors = [new Person("A. Writer", "writer@steppe.example")],
            });
            return Invented.Story(20, lead, Invented.Carrier("isfahan", "fa", "ماهی"));
        }
    }

    private static string Line(Story story)
    {
        var item = story.Lead.Item;
        return $"{item.Title} | {item.Link} | {story.Lead.MemberName} | {story.Published.ToUnixTimeSeconds()}";
    }

    private static IEnumerable<string> Lines(string output) => Sorted(output.TrimEnd('\n').Split('\n'));

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
}
