using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>Every kind of page, of a site that publishes every kind of slice.</summary>
internal static class InventedPages
{
    public static Member Member { get; } = new()
    {
        Id = "khazar-polytechnic",
        Country = "AZ",
        Names = new Dictionary<string, string>
        {
            ["en"] = "Khazar Polytechnic Institute",
            ["az"] = "Xəzər Politexnik İnstitutu",
            ["fa"] = "مؤسسهٔ پلی‌تکنیک خزر",
        },
        Site = new Uri("https://khazar-polytechnic.example/"),
    };

    public static Newsstand Stand(string language = "en") => new(
        Invented.Site with { Language = language },
        new Uri("https://news.alliance.example/"),
        [
            Feed("member/khazar-polytechnic", FeedKind.Member, Member.Name(language)),
            Feed("member/steppe", FeedKind.Member, "University of the Great Steppe"),
            Feed("country/AZ", FeedKind.Country, null),
            Feed("country/KZ", FeedKind.Country, null),
            Feed("lang/az", FeedKind.Language, null),
            Feed("lang/ar", FeedKind.Language, null),
            Feed("topic/alliance", FeedKind.Topic, "About the alliance"),
            Feed("group/council", FeedKind.Group, "Council members"),
            new PublishedFeed { Path = "shared", Kind = FeedKind.One, Title = "Carried by two or more members" },
        ]);

    public static Slice Slice(string language, string path, string? title, params IReadOnlyList<Story> stories) =>
        Invented.Slice(stories) with { Site = Invented.Site with { Language = language }, Path = path, Title = title };

    public static MemberCard Card { get; } = new(Member,
    [
        (Source("khazar-news", SourceKind.Feed), new SourceState
        {
            SourceId = "khazar-news", Health = Health.Ok, LastNew = Invented.Now, Url = "https://khazar-news.example/news",
        }),
        (Source("khazar-page", SourceKind.Page), null),
        (Source("khazar-old", SourceKind.Page) with { Enabled = false }, null),
    ]);

    public static Shown Shown(Story story) => new(story, story.Lead);

    /// <summary>One of each kind, by the name of the file to write it to.</summary>
    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Page)> All(string language)
    {
        var stand = Stand(language);
        var stories = Invented.ManyLanguages;
        var many = Enumerable.Range(0, PageWriter.MostStories + 5).Select(number => stories[number % 10] with
        {
            Id = Invented.Story(number, stories[0].Carriers).Id,
            Entered = Invented.Now.AddHours(-4 * number),
            Pinned = number == 3,
        }).ToList();
        var rich = stories[0] with { Topics = ["alliance"], Updated = Invented.Now };
        var empty = new SearchPageAsked(stand);
        return
        [
            ("front", Front(many).Body),
            ("empty", Front([]).Body),
            ("older", Page("", null, many, new PagePlace { Before = many[0].Id }).Body),
            ("slice", Page("topic/alliance", "About the alliance", many, PagePlace.Newest).Body),
            ("member", Page("member/khazar-polytechnic", Member.Name(language), [rich], PagePlace.Newest, Card).Body),
            ("none", Page("country/KZ", "KZ", [], PagePlace.Newest).Body),
            ("story", StoryPage.Write(Shown(rich), [.. stories.Skip(1).Take(4).Select(Shown)], stand).Body),
            ("browse", BrowsePage.Write(stand).Body),
            ("subscribe", SubscribePage.Write(stand).Body),
            ("notfound", NotFoundPage.Write(stand).Body),
            ("gone", GonePage.Write(stand).Body),
            ("search", empty.For("", []).Body),
            ("found", empty.For("solar \"boat\" & <b>", [.. stories.Select(Shown)]).Body),
            ("nothing", empty.For("黄河", []).Body),
        ];

        Publication Front(IReadOnlyList<Story> shown) => Page("", null, shown, new PagePlace { IsFront = true });

        Publication Page(
            string path, string? title, IReadOnlyList<Story> shown, PagePlace place, MemberCard? card = null) =>
            PageWriter.Write(Slice(language, path, title, shown), stand, place, card);
    }

    private static PublishedFeed Feed(string path, FeedKind kind, string? title) =>
        new() { Path = path, Kind = kind, Value = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], Title = title };

    private static Source Source(string id, SourceKind kind) => new()
    {
        Id = id,
        Member = Member,
        Kind = kind,
        Url = new Uri($"https://user:secret@{id}.example/news"),
    };

    private sealed class SearchPageAsked(Newsstand stand)
    {
        public Publication For(string query, IReadOnlyList<Shown> shown) =>
            SearchPage.Write(new Found(query, 1, shown.Count * 5, shown, IsWhole: shown.Count == 0), stand);
    }
}
