using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class TopicAndGroupTests
{
    [Fact]
    public void Topics_and_groups_are_what_the_file_says()
    {
        var catalog = Good("""
            { "topics": [ { "id": "alliance", "title": "About the alliance",
                            "any": ["Silk Road", "шелков* пут*", "一带一路"] },
                          { "id": "energy", "any": ["energy"] } ],
              "groups": { "council": { "title": "Council members" }, "south": {} },
              "members": [ { "id": "a", "groups": ["council", "south"], "aliases": ["ASOIU"] } ] }
            """);

        Assert.Equal(
            [("alliance", "About the alliance"), ("energy", "energy")],
            catalog.Topics.Select(one => (one.Id, one.Title)));
        Assert.Equal(["Silk Road", "шелков* пут*", "一带一路"], catalog.Topics[0].Any);
        Assert.Equal([new Group("council", "Council members"), new Group("south", "south")], catalog.Groups);
        Assert.Equal(["council", "south"], catalog.Members[0].Groups);
        Assert.Equal(["ASOIU"], catalog.Members[0].Aliases);
    }

    [Theory]
    [InlineData("{ \"any\": [\"x\"] }", "error: topics[0]: lacks \"id\"; give the topic a short one")]
    [InlineData("{ \"id\": \"x\" }", "warning: topics[0]: has no words in \"any\"; no story will get it")]
    [InlineData("{ \"id\": \"x\", \"any\": [\"*\"] }", "error: topics[0].any[0]: is \"*\"; a * alone stands for nothing")]
    [InlineData("{ \"id\": \"x\", \"any\": [\"si*lk\"] }", "error: topics[0].any[0]: is \"si*lk\"; a * stands only at the end")]
    [InlineData("{ \"id\": \"x\", \"any\": [\"\"] }", "error: topics[0].any[0]: is empty")]
    [InlineData("{ \"id\": \"x\", \"words\": [\"a\"] }", "error: topics[0].words: is not a known key")]
    [InlineData("{ \"id\": \"x\", \"any\": [\"a\"] }, { \"id\": \"X\", \"any\": [\"b\"] }", "error: topics[1].id: has the same id")]
    public void A_topic_that_cannot_be_found_is_told(string topics, string said) => Assert.Contains(
        Said($$"""{ "topics": [ {{topics}} ], "members": [] }"""), line => line.StartsWith(said, StringComparison.Ordinal));

    [Fact]
    public void A_member_of_a_group_that_there_is_not_is_told_with_what_was_meant()
    {
        var said = Said("""
            { "groups": { "council": {} },
              "members": [ { "id": "a", "groups": ["counsil"] }, { "id": "b", "groups": ["xyz"] } ] }
            """);

        Assert.Equal(
            [
                "error: members[0].groups[0]: is \"counsil\", not one of \"groups\"; did you mean \"council\"?",
                "error: members[1].groups[0]: is \"xyz\", not one of \"groups\"; known: council",
            ],
            said);
    }

    [Fact]
    public void How_copies_are_found_is_what_the_file_says()
    {
        var dedup = Good("""{ "dedup": { "window": "3d", "mode": "link" }, "members": [] }""").Dedup;

        Assert.Equal((TimeSpan.FromDays(3), DedupMode.Link), (dedup.Window, dedup.Mode));
        Assert.Equal(
            new DedupRules { Window = TimeSpan.FromDays(10), Mode = DedupMode.Merge },
            Good("""{ "members": [] }""").Dedup);
    }

    [Theory]
    [InlineData("\"mode\": \"of\"", "dedup.mode: is \"of\"; write \"merge\", \"link\" or \"off\"; did you mean \"off\"?")]
    [InlineData("\"window\": \"99d\"", "dedup.window: is \"99d\"; write from 1h to 60d")]
    public void A_wrong_word_about_copies_is_told(string keys, string said) =>
        Assert.Equal(["error: " + said], Said($$"""{ "dedup": { {{keys}} }, "members": [] }"""));
}
