using System.Text;

namespace Aggregator.Sources;

public sealed class CatalogEditorTests
{
    private static readonly NewSource Feed = new()
    {
        Id = "m-new",
        Kind = SourceKind.Feed,
        Url = new Uri("https://m.example/new"),
        Language = "az",
    };

    [Fact]
    public void A_source_comes_below_the_last_one_and_what_is_said_beside_it_stays() => Assert.Equal(
        """
        {
          // All members.
          "members": [
            { "id": "m", "sources": [
                { "url": "https://m.example/1" }, // the old one
                { "id": "m-new", "kind": "feed", "url": "https://m.example/new", "language": "az" },
                // more to come
              ] },
          ],
        }
        """,
        Added(
            """
            {
              // All members.
              "members": [
                { "id": "m", "sources": [
                    { "url": "https://m.example/1" }, // the old one
                    // more to come
                  ] },
              ],
            }
            """, Known(Feed)));

    [Fact]
    public void A_last_one_without_a_comma_gets_one_and_the_new_one_has_none() => Assert.Equal(
        """
        { "members": [ { "id": "m", "sources": [
            { "url": "https://m.example/1" }, // ]
            { "id": "m-new", "kind": "feed", "url": "https://m.example/new", "language": "az" }
        ] } ] }
        """,
        Added(
            """
            { "members": [ { "id": "m", "sources": [
                { "url": "https://m.example/1" } // ]
            ] } ] }
            """, Known(Feed)));

    [Fact]
    public void On_one_line_it_stays_on_one_line() => Assert.Equal(
        """{"members":[{"id":"m","sources":[{"url":"https://m.example/1"}, """
            + """{ "id": "m-new", "kind": "feed", "url": "https://m.example/new", "language": "az" }]}]}""",
        Added("""{"members":[{"id":"m","sources":[{"url":"https://m.example/1"}]}]}""", Known(Feed)));

    [Theory]
    [InlineData("{ \"id\": \"m\" }")]
    [InlineData("{ \"id\": \"m\", \"sources\": null }")]
    [InlineData("{ \"id\": \"m\", \"sources\": [] }")]
    [InlineData("{ \"id\": \"m\", \"sources\": [ /* none yet */ ], }")]
    [InlineData("{\n\t\"id\": \"M\",\n\t\"sources\": [\n\t\t// none yet\n\t],\n}")]
    [InlineData("{\n\t\"id\": \"m\" // no source\n}")]
    public void A_member_without_a_source_gets_its_first(string member)
    {
        var edited = Added($"{{ \"members\": [ {member} ] }}", Known(Feed));

        Assert.Equal("m-new", Assert.Single(Catalogs.Good(edited).Sources).Id);
        foreach (var remark in (string[])["none yet", "// no"])
        {
            Assert.Equal(
                member.Contains(remark, StringComparison.Ordinal), edited.Contains(remark, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_new_member_comes_behind_the_others_with_all_that_is_known_of_it()
    {
        var edited = Added(
            "{\r\n\t\"members\": [\r\n\t\t{ \"id\": \"m\" }\r\n\t]\r\n}\r\n",
            new NewMember
            {
                Id = "n",
                Country = "KZ",
                Names = new Dictionary<string, string> { ["kk"] = "Жаңа \"университет\"" },
                Site = new Uri("https://n.example/"),
                Sources = [Feed],
            });

        Assert.StartsWith(
            "{\r\n\t\"members\": [\r\n\t\t{ \"id\": \"m\" },\r\n\t\t{\r\n\t\t\t\"id\": \"n\",\r\n",
            edited,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', edited.Replace("\r\n", "", StringComparison.Ordinal));
        var member = Catalogs.Good(edited).Members[1];
        Assert.Equal(("n", "KZ", "Жаңа \"университет\""), (member.Id, member.Country, member.Name("kk")));
    }

    [Fact]
    public void A_new_file_begins_with_its_first_member() => Assert.Equal(
        """
        {
          "members": [
            { "id": "m", "sources": [{ "id": "m-new", "kind": "feed", "url": "https://m.example/new", "language": "az" }] }
          ]
        }

        """,
        Edited(CatalogEditor.Empty, Known(Feed)));

    [Fact]
    public void Rules_take_the_place_of_the_old_ones_and_of_nothing_else()
    {
        const string before =
            """
            {
              "members": [
                { "id": "m", "sources": [
                  { "id": "a", "kind": "page", "url": "https://m.example/", /* before */ "scrape": {
                      "item": "li", // the old
                  } /* after */, "priority": 3 },
                  { "id": "b", "kind": "page", "url": "https://m.example/b", "scrape": { "item": "li" } } ] } ]
            }
            """;
        var rules = new ScrapeRules
        {
            Container = "#news > ul",
            Item = ".n",
            Title = "h3",
            Link = "a@href",
            Date = new DateRules("time@datetime", "az", ["d MMMM yyyy"]),
            Article = null,
            MaxItems = 20,
        };

        var edited = Encoding.UTF8.GetString(Open(before).SetScrape("a", rules)!);

        var cut = before.IndexOf("{\n          \"item\": \"li\", // the old", StringComparison.Ordinal);
        Assert.StartsWith(before[..cut], edited, StringComparison.Ordinal);
        var rest = before.IndexOf(" /* after", StringComparison.Ordinal);
        Assert.EndsWith(before[rest..], edited, StringComparison.Ordinal);
        var read = Catalogs.Good(edited).Source("a")!;
        Assert.Equal(3, read.Priority);
        Assert.Equivalent(rules, read.Scrape);
        Assert.Equal("li", Catalogs.Good(edited).Source("b")!.Scrape!.Item);
        Assert.Null(Open(before).SetScrape("c", rules));
    }

    [Fact]
    public void A_source_known_by_its_derived_id_gets_rules_too()
    {
        const string before = """{ "members": [ { "id": "m", "sources": [ { "url": "https://m.example/" } ] } ] }""";

        var edited = Encoding.UTF8.GetString(Open(before).SetScrape(
            Catalogs.Good(before).Sources[0].Id, new ScrapeRules { Item = "li" })!);

        Assert.EndsWith(
            """{ "url": "https://m.example/", "scrape": { "item": "li" } } ] } ] }""", edited, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_were_derived_are_the_same_when_they_are_written_down()
    {
        const string before =
            """
            { "members": [ { "id": "m", "sources": [
              {
                // the first
                "url": "https://m.example/1" },
              { "url": "https://m.example/2", },
              { "id": "three", "url": "https://m.example/3" },
            ] } ] }
            """;

        var (file, ids) = Open(before).FixIds();

        var edited = Encoding.UTF8.GetString(file);
        Assert.Equal([.. Ids(before).Take(2)], ids);
        Assert.Equal(Ids(before), Ids(edited));
        Assert.Contains("// the first\n    \"id\": \"m-", edited, StringComparison.Ordinal);
        Assert.Contains(
            $"  {{ \"id\": \"{ids[1]}\", \"url\": \"https://m.example/2\", }},", edited, StringComparison.Ordinal);
        Assert.Empty(CatalogEditor.Open(file)!.FixIds().Ids);
    }

    [Fact]
    public void An_id_that_is_null_is_none_yet()
    {
        const string before =
            """{ "members": [ { "id": "m", "sources": [ { "url": "https://m.example/1", "id": null } ] } ] }""";

        var (file, ids) = Open(before).FixIds();

        Assert.Equal(Ids(before), ids);
        Assert.Equal(before.Replace("null", $"\"{ids[0]}\"", StringComparison.Ordinal), Encoding.UTF8.GetString(file));
    }

    [Theory]
    [InlineData("/*/ x */")]
    [InlineData("/*/ , */")]
    [InlineData("/**/ /*/*/")]
    [InlineData("/*// x */ // */")]
    [InlineData("/* a\n /*/")]
    public void What_is_written_never_lands_in_a_comment(string remark)
    {
        var edited = Added(
            $"{{ \"members\": [ {{ \"id\": \"m\", \"sources\": [\n  {{ \"url\": \"https://m.example/\" }} {remark}\n"
            + $"  {remark}\n] }} ] }}",
            Known(Feed));

        Assert.Equal(2, edited.Split(remark).Length - 1);
        Assert.Contains("m-new", Ids(edited));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        byte[] before = [0xEF, 0xBB, 0xBF, .. "{\"members\":[]}"u8];

        Assert.Equal(before[..15], CatalogEditor.Open(before)!.Add([Known(Feed)])![..15]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"members\": [ { ] }")]
    [InlineData("{ \"members\": [], \"members\": [] }")]
    public void A_file_that_is_not_whole_is_not_edited(string file) =>
        Assert.Null(CatalogEditor.Open(Encoding.UTF8.GetBytes(file)));

    private static IEnumerable<string> Ids(string json) => Catalogs.Good(json).Sources.Select(source => source.Id);

    private static NewMember Known(params NewSource[] sources) => new() { Id = "m", Sources = sources };

    private static CatalogEditor Open(string json) => CatalogEditor.Open(Encoding.UTF8.GetBytes(json))!;

    private static string Added(string json, params NewMember[] members) =>
        Edited(Encoding.UTF8.GetBytes(json), members);

    private static string Edited(byte[] file, params NewMember[] members) =>
        Encoding.UTF8.GetString(CatalogEditor.Open(file)!.Add(members)!);
}
