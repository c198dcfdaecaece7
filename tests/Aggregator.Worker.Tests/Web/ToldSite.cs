using Aggregator.Core.Tests.Publishing;
using Aggregator.Reading;
using Aggregator.Stories;

namespace Aggregator.Worker.Tests.Web;

/// <summary>A published site with stories that are hard to tell, and what each of its slices has to tell.</summary>
public sealed class ToldSite : IAsyncLifetime
{
    private const string More = """
        "topics": [ { "id": "campus", "title": "Campus life", "any": ["лекции", "shouted"] } ],
        "groups": { "council": { "title": "Council" } },
        """;

    private const string MarkupTitle = "How <b> & &amp; are \"written\" 😀 é";

    // RSS does not say whether a title is text or HTML: what would be taken for HTML is told as HTML, and all clients
    // hand that on as it stands.
    private const string MarkupTitleInRss = "How &lt;b&gt; &amp; &amp;amp; are \"written\" 😀 é";

    private static readonly Dictionary<string, string> Countries = new()
    {
        ["khazar-polytechnic"] = "AZ",
        ["steppe"] = "KZ",
        ["tien-shan"] = "KZ",
        ["isfahan"] = "IR",
    };

    /// <summary>Of each kind: its folder, and whose copies it may show of a story; none: the story is not in it.</summary>
    private static readonly (string Folder, Func<Story, IEnumerable<Carrier>> Copies)[] Slices =
    [
        ("", story => story.Carriers),
        ("member/steppe/", story => story.Carriers.Where(copy => copy.MemberId == "steppe")),
        ("country/KZ/", story => story.Carriers.Where(copy => copy.Country == "KZ")),
        ("lang/fa/", story => story.Carriers.Where(copy => copy.Item.Language == "fa")),
        ("topic/campus/", story => story.Topics.Contains("campus") ? story.Carriers : []),
        ("shared/", story => story.Carriers.Count > 1 ? story.Carriers : []),
        ("group/council/", _ => []),
    ];

    private static readonly IReadOnlyList<Story> Stories =
    [
        .. Invented.ManyLanguages.Concat([Versioned, Illustrated, Retitled, Signed, Marked, Hebrew]).Select(Located),
    ];

    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.StartAsync(more: More);
        await _site.EnterAsync(Stories);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    internal HttpClient Client => _site.Client;

    /// <summary>Of all slices in one format.</summary>
    internal IReadOnlyList<string> Addresses(string document) =>
        [.. Slices.Select(slice => $"{_site.Client.BaseAddress}{slice.Folder}{document}")];

    /// <summary>What is to be seen at these addresses.</summary>
    internal IEnumerable<Seen> Told(string document) =>
        from slice in Slices
        from story in Stories
            // In the site's language where there is such a copy, else the lead or whoever joined first.
        let copy = slice.Copies(story).OrderByDescending(copy => copy.Item.Language == "en").FirstOrDefault()
        where copy is not null
        select new Seen
        {
            Feed = $"{_site.Client.BaseAddress}{slice.Folder}{document}",
            Id = story.AtomId,
            Title = (story.Title ?? copy.Item.Title) switch
            {
                MarkupTitle when document == "rss.xml" => MarkupTitleInRss,
                var title => title,
            },
            Link = copy.Item.Link,
            Date = story.Published.ToUnixTimeSeconds(),
            Author = copy.MemberName,
            Language = copy.Item.Language,
        };

    /// <summary>With all that could be taken for its link or its author.</summary>
    private static Story Versioned => Invented.Story(
        20,
        Invented.Lead(item => item with
        {
            Title = "Новость на трёх языках",
            Alternates = [new Alternate("https://a.example/", "en"), new Alternate("https://b.example/", "kk")],
            Authors = [new Person("A. Writer", "writer@steppe.example"), new Person("Б. Автор", null)],
            Comments = "https://steppe.example/comments",
        }),
        Invented.Carrier("isfahan", "fa", "ماهی"),
        Invented.Carrier("steppe", "en", "News in three languages"));

    private static Story Illustrated => Invented.Story(21, Invented.Lead(item => item with
    {
        Title = "Запись лекции",
        Content = """<p>Слушайте <a href="https://steppe.example/a">здесь</a>.</p>""",
        Image = "https://steppe.example/picture.jpg",
        Enclosures =
        [
            new Enclosure("https://steppe.example/lecture.mp3", "audio/mpeg", 12_345_678),
            new Enclosure("https://steppe.example/notes.pdf", "application/pdf"),
        ],
    })) with
    { Topics = ["campus"] };

    private static Story Retitled =>
        Invented.Story(22, Invented.Carrier("highland", "en", "SHOUTED!!!"), Invented.Carrier("tien-shan", "kk", "Айқай")) with
        {
            Title = "Said calmly",
            Updated = Invented.Now,
            Topics = ["campus"],
        };

    /// <summary>With everything that markup is made of, and yet none.</summary>
    private static Story Signed => Invented.Story(
        23, Invented.Carrier("highland", "en", "R&D at AT&T: \"1 < 2 > 0\", it's ]]> & 😀 é", "<p>R&amp;D</p>"));

    private static Story Marked => Invented.Story(25, Invented.Carrier("highland", "en", MarkupTitle));

    private static Story Hebrew => Invented.Story(
        24, Invented.Carrier("galilee", "he", "האוניברסיטה פתחה מעבדה ל-AI (2025)", "<p>שלום</p>"));

    private static Story Located(Story story) => story with
    {
        Carriers = [.. story.Carriers.Select(carrier => carrier with { Country = Countries.GetValueOrDefault(carrier.MemberId) })],
    };
}
