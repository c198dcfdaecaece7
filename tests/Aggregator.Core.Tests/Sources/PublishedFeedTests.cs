using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class PublishedFeedTests
{
    private const string Alliance = """
        "topics": [ { "id": "silk", "title": "Silk Road", "any": ["silk road"] } ],
        "groups": { "council": { "title": "Council" }, "empty": {} },
        "members": [ { "id": "a", "country": "AZ", "name": { "en": "Oil University" }, "groups": ["council"] },
                     { "id": "b", "country": "CN" }, { "id": "c", "country": "AZ" } ]
        """;

    [Fact]
    public void Without_a_list_the_usual_feeds_are_published()
    {
        var feeds = Published("");

        Assert.Equal(
            [
                "member/a", "member/b", "member/c", "country/AZ", "country/CN", "lang/en", "lang/zh", "topic/silk",
                "group/council", "group/empty", "shared",
            ],
            feeds.Select(feed => feed.Path));
        Assert.Equal(["Oil University", "b", "c"], feeds.Take(3).Select(feed => feed.Title));
        Assert.Equal(2, feeds.Single(feed => feed.Path == "shared").MinCarriers);
        Assert.Equal(["a"], feeds.Single(feed => feed.Path == "group/council").Members);
        Assert.Equal([], feeds.Single(feed => feed.Path == "group/empty").Members);
        Assert.Equal(["zh"], feeds.Single(feed => feed.Path == "lang/zh").Languages);
    }

    [Fact]
    public void An_empty_list_publishes_nothing_but_everything() => Assert.Empty(Published("\"feeds\": [],"));

    [Fact]
    public void Conditions_are_combined_and_a_group_is_its_members()
    {
        var feed = Assert.Single(Published("""
            "feeds": [ { "path": "caspian/oil", "title": "Oil", "where": { "member": ["a", "b"], "group": "council",
              "country": ["az", "KZ"], "language": "ru", "topic": "silk", "minCarriers": 3 } } ],
            """));

        Assert.Equal(("caspian/oil", "Oil", FeedKind.One, null), (feed.Path, feed.Title, feed.Kind, feed.Value));
        Assert.Equal(["a"], feed.Members);
        Assert.Equal(["AZ", "KZ"], feed.Countries);
        Assert.Equal(["ru"], feed.Languages);
        Assert.Equal(["silk"], feed.Topics);
        Assert.Equal(3, feed.MinCarriers);
    }

    [Fact]
    public void Conditions_narrow_which_of_a_placeholder_there_are()
    {
        Assert.Equal(
            ["council/a", "shared-by/CN", "en/council"],
            Published("""
                "feeds": [ { "path": "council/{member}", "where": { "group": "council" } },
                           { "path": "shared-by/{country}", "where": { "country": "CN", "minCarriers": 2 } },
                           { "path": "en/{group}", "where": { "member": "a" } } ],
                """).Select(feed => feed.Path));
    }

    [Theory]
    [InlineData("\"path\": \"/shared/\"", "write it without a slash at its ends")]
    [InlineData("\"path\": \"a b\"", "between the slashes stand letters a to z, digits, - and _ only")]
    [InlineData("\"path\": \"../etc\"", "between the slashes stand")]
    [InlineData("\"path\": \"atom.xml\"", "between the slashes stand")]
    [InlineData("\"path\": \"story\"", "\"story\" is an address of the site's own, take another word")]
    [InlineData("\"path\": \"x/archive\"", "\"archive\" is an address of the site's own")]
    [InlineData("\"path\": \"{member}/x\"", "{member} stands only at the end")]
    [InlineData("\"path\": \"m/{membre}\"", "{language}, {topic}, {group}; did you mean \"{member}\"?")]
    [InlineData("\"title\": \"x\"", "lacks \"path\"; write its address")]
    [InlineData("\"path\": \"m/{member}\", \"title\": \"x\"", "feeds[0].title: would be the title of many feeds")]
    [InlineData("\"path\": \"x\", \"where\": { \"member\": \"asoui\" }", "is \"asoui\", not a member; known: a, b, c")]
    [InlineData("\"path\": \"x\", \"where\": { \"topic\": [\"silk\", \"sillk\"] }", "topic[1]: is \"sillk\", not one of \"topics\"; did")]
    [InlineData("\"path\": \"x\", \"where\": { \"group\": \"councel\" }", "not one of \"groups\"; did you mean \"council\"?")]
    [InlineData("\"path\": \"x\", \"where\": { \"language\": \"zh-Hant\" }", "write the language alone, \"zh\"")]
    [InlineData("\"path\": \"x\", \"where\": { \"country\": \"UK\" }", "did you mean \"GB\"?")]
    [InlineData("\"path\": \"x\", \"where\": { \"langauge\": \"en\" }", "did you mean \"language\"?")]
    public void A_feed_that_cannot_be_published_is_told_with_its_remedy(string feed, string said) => Assert.Contains(
        Said($$"""{ "feeds": [ { {{feed}} } ], {{Alliance}} }"""),
        line => line.StartsWith("error: feeds[0]", StringComparison.Ordinal) && line.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("shared", "Shared")]
    [InlineData("member/{member}", "member/{member}")]
    [InlineData("member/{member}", "member/B")]
    [InlineData("x/{topic}", "x/silk")]
    public void Two_feeds_at_one_address_are_told(string first, string second) => Assert.StartsWith(
        "error: feeds[1].path: has the same path as feeds[0].path (line 1)",
        Assert.Single(Said($$"""{ "feeds": [ { "path": "{{first}}" }, { "path": "{{second}}" } ], {{Alliance}} }""")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("topic/silk")]
    [InlineData("shared")]
    [InlineData("lang/tr")]
    public void Any_feed_may_be_at_the_front(string path) =>
        Assert.Equal(path, Good($$"""{ "site": { "main": "{{path}}" }, {{Alliance}} }""").Site.Main);

    [Theory]
    [InlineData("topic/silkk", "; did you mean \"topic/silk\"?")]
    [InlineData("lang/xq", ", not the path of one of \"feeds\"")]
    public void A_front_that_there_is_not_is_told(string path, string said) => Assert.Contains(
        $"error: site.main: is \"{path}\", not the path of one of \"feeds\"" + (said.StartsWith(';') ? said : ""),
        Assert.Single(Said($$"""{ "site": { "main": "{{path}}" }, {{Alliance}} }""")), StringComparison.Ordinal);

    private static IReadOnlyList<PublishedFeed> Published(string feeds) =>
        PublishedFeeds.Of(Good($$"""{ {{feeds}} {{Alliance}} }"""), ["zh", "en"]);
}
