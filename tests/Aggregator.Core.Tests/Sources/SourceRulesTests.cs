using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class SourceRulesTests
{
    private const string Remedy = "; leave the key out in one of them";

    [Fact]
    public void What_a_source_gets_wrong_is_read_otherwise()
    {
        var fix = Good(WithSource("""
            "fix": { "id": "link", "dates": "ignoreFuture", "timeZone": "Asia/Baku", "charset": "windows-1251" }
            """)).Sources[0].Fix;

        Assert.Equal((FixedId.Link, FixedDates.IgnoreFuture), (fix.Id, fix.Dates));
        Assert.Equal(("Asia/Baku", "windows-1251"), (fix.TimeZone!.Id, fix.Charset));
        Assert.Equal(new FixRules(), Good(WithSource("\"fix\": null")).Sources[0].Fix);
    }

    [Fact]
    public void Titles_are_sifted_by_expressions_whose_cost_is_bounded()
    {
        var source = Good(WithSource("""
            "include": { "title": ["университет"] }, "exclude": { "title": ["(?i)vacancy|tender", "^(a+)+$"] }
            """)).Sources[0];

        Assert.Matches(source.Include[0], "Наш университет");
        Assert.Matches(source.Exclude[0], "TENDER no. 5");
        Assert.DoesNotMatch(source.Exclude[1], new string('a', 1_000) + "b");
    }

    [Fact]
    public void A_twin_is_another_source_of_the_same_member()
    {
        var said = Said("""
            { "members": [
              { "id": "m", "sources": [
                { "id": "en", "kind": "feed", "url": "https://m.example/en", "language": "en" },
                { "id": "az", "kind": "feed", "url": "https://m.example/az", "language": "az", "twinOf": "en" },
                { "id": "self", "kind": "feed", "url": "https://m.example/1", "twinOf": "self" },
                { "id": "ring-a", "kind": "feed", "url": "https://m.example/2", "twinOf": "ring-b" },
                { "id": "ring-b", "kind": "feed", "url": "https://m.example/3", "twinOf": "ring-a" },
                { "id": "same", "kind": "feed", "url": "https://m.example/4", "language": "en", "twinOf": "en" },
                { "id": "typo", "kind": "feed", "url": "https://m.example/5", "twinOf": "rnig-a" } ] },
              { "id": "n", "sources": [
                { "id": "far", "kind": "feed", "url": "https://n.example/1", "twinOf": "en" } ] } ] }
            """);

        Assert.Equal(
            [
                "error: [0].sources[2].twinOf: is \"self\", the source itself; write the id of the one in another language",
                "error: [0].sources[3].twinOf: is \"ring-b\", which in the end is a twin of this one" + Remedy,
                "error: [0].sources[4].twinOf: is \"ring-a\", which in the end is a twin of this one" + Remedy,
                "warning: [0].sources[5].twinOf: names a source in the same language, \"en\"; twins differ in it",
                "error: [0].sources[6].twinOf: is \"rnig-a\", not a source; did you mean \"ring-a\"?",
                "error: [1].sources[0].twinOf: is \"en\", a source of another member, m; twins are of one",
            ],
            said.Where(line => !line.Contains("does not work yet", StringComparison.Ordinal)).Select(line => line.Replace("members", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_source_before_its_twin_is_one_too() => Assert.Equal("en", Good("""
        { "members": [ { "id": "m", "sources": [
          { "id": "az", "kind": "feed", "url": "https://m.example/az", "twinOf": "en", "tags": ["campus"] },
          { "id": "en", "kind": "feed", "url": "https://m.example/en" } ] } ] }
        """).Source("az")!.TwinOf);
}
