using System.Text;
using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class CatalogReaderTests
{
    [Fact]
    public void The_smallest_file_works_and_says_what_was_guessed()
    {
        var result = Read("""
            { "members": [ { "id": "asoiu", "sources": [ { "url": "https://example.edu/news/rss" } ] } ] }
            """);

        var source = Assert.Single(result.Catalog!.Sources);
        Assert.Equal(SourceKind.Feed, source.Kind);
        Assert.StartsWith("asoiu-", source.Id, StringComparison.Ordinal);
        Assert.Equal(2, result.Problems.Count);
        Assert.All(result.Problems, problem => Assert.Equal("members[0].sources[0]", problem.Path));
        Assert.All(result.Problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
    }

    [Fact]
    public void A_derived_id_depends_on_member_and_address_only()
    {
        const string first = """{ "members": [ { "id": "a", "sources": [ { "url": "https://m.example/rss" } ] } ] }""";
        const string later = """
            { "members": [ { "id": "b", "sources": [] }, { "id": "a", "sources": [
              { "url": "https://m.example/other" }, { "url": "https://m.example/rss", "every": "2h" } ] } ] }
            """;

        Assert.Equal("a-9edf1734", Good(first).Sources[0].Id);
        Assert.Equal("a-9edf1734", Good(later).Sources[1].Id);
    }

    [Fact]
    public void What_is_written_is_what_holds()
    {
        var catalog = Good("""
            {
              // Comments and trailing commas are allowed.
              "site": { "title": "Alliance News", "baseUrl": "https://news.alliance.example",
                "idAuthority": "alliance.example,2026", "contact": "mailto:news@alliance.example", "feedDays": 3, },
              "defaults": { "every": "90m", "republish": "title", "http": { "maxBytes": "2MiB" } },
              "members": [
                { "id": "asoiu", "country": "az", "timeZone": "Asia/Baku",
                  "name": { "EN": "Oil University", "az": "Neft" },
                  "sources": [
                    { "id": "a", "kind": "page", "url": "https://a.example/news", "every": "2h", "language": "zh-hans",
                      "scrape": { "container": ".list", "item": ".item", "link": "a@href",
                        "date": { "select": ".date", "culture": "az", "formats": ["d MMMM yyyy"] }, "article": null } },
                    { "id": "b", "kind": "feed", "url": "https://b.example/rss", "enabled": false,
                      "http": { "timeout": "5s" } } ] },
                { "id": "lzu" } ]
            }
            """);

        Assert.Equal("https://news.alliance.example/", catalog.Site.BaseUrl!.AbsoluteUri);
        Assert.Equal(3, catalog.Site.FeedDays);
        Assert.Equal(["asoiu", "lzu"], catalog.Members.Select(member => member.Id));
        var (page, feed) = (catalog.Source("a")!, catalog.Source("b")!);
        Assert.Equal("AZ", page.Member.Country);
        Assert.Equal("Oil University", page.Member.Name("en"));
        Assert.Equal((TimeSpan.FromHours(2), "zh-Hans", "Asia/Baku"), (page.Every, page.Language, page.TimeZone.Id));
        Assert.Equal(("az", "d MMMM yyyy"), (page.Scrape!.Date!.Culture, page.Scrape.Date.Formats[0]));
        Assert.Null(page.Scrape.Article);
        Assert.Equal((TimeSpan.FromMinutes(90), Republish.Title, false), (feed.Every, feed.Republish, feed.Enabled));
        Assert.Equal((TimeSpan.FromSeconds(5), 2 * 1024 * 1024), (feed.Http.Timeout, feed.Http.MaxBytes));
    }

    [Fact]
    public void Articles_are_read_unless_the_rules_say_null()
    {
        var catalog = Good(WithSource("\"scrape\": { \"item\": \"li\" }", kind: "page"));

        Assert.NotNull(catalog.Sources[0].Scrape!.Article);
    }

    [Fact]
    public void Every_problem_is_told_at_once_with_its_line_and_column()
    {
        var result = Read("""
            {
              "members": [
                { "id": "a", "contry": "AZ", "sources": [
                  { "id": "x", "kind": "feed", "url": "asoiu.edu.az/rss" },
                  { "id": "x", "kind": "fede", "url": "https://m.example/", "priority": "high" } ] }
              ]
            }
            """);

        Assert.Null(result.Catalog);
        Assert.Equal(
            [
                (3, 18, "members[0].contry"),
                (4, 43, "members[0].sources[0].url"),
                (5, 15, "members[0].sources[1].id"),
                (5, 28, "members[0].sources[1].kind"),
                (5, 77, "members[0].sources[1].priority"),
            ],
            result.Problems.Select(problem => (problem.Line, problem.Column, problem.Path)));
    }

    [Fact]
    public void Columns_count_characters_as_editors_do()
    {
        var problem = Assert.Single(Read("""{ "site": { "title": "兰州大学 𝒜 ə", "nope": 1 }, "members": [] }""").Problems);

        Assert.Equal((1, 35), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "{ \"x\": 1, \"members\": [] }"u8];

        var problem = Assert.Single(CatalogReader.Read(file, Checks).Problems);

        Assert.Equal((1, 3), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_file_of_warnings_beyond_number_still_shows_its_error()
    {
        var many = string.Join(',', Enumerable.Range(0, 600).Select(i => $$"""{ "url": "https://m.example/{{i}}" }"""));

        var result = Read($$"""{ "members": [ { "id": "m", "sources": [ {{many}} ] } ], "nope": 1 }""");

        Assert.Null(result.Catalog);
        Assert.Contains(result.Problems, problem => problem.Path == "nope");
        Assert.InRange(result.Problems.Count, 1_000, 1_001);
    }

    [Fact]
    public void A_file_out_of_all_measure_is_refused()
    {
        var result = CatalogReader.Read(new byte[CatalogReader.MaxBytes + 1], Checks);

        Assert.Contains("16 MiB", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_for_a_later_program_is_refused() => Assert.Equal(
        ["error: version: is 2; this program reads version 1"], Said("""{ "version": 2, "members": [] }"""));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"members\"")]
    [InlineData("null")]
    public void A_file_that_is_not_an_object_is_refused(string json) =>
        Assert.Contains("write an object in { }", Assert.Single(Said(json)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_that_is_in_a_file_makes_reading_throw()
    {
        var whole = Encoding.UTF8.GetBytes(WithSource("""
            "language": "en", "scrape": { "item": "li", "date": { "select": "b", "formats": ["dd"] } }, "priority": -3
            """));
        for (var cut = 0; cut < whole.Length; cut++)
        {
            Assert.Null(CatalogReader.Read(whole.AsMemory(0, cut), Checks).Catalog);
            var broken = whole.ToArray();
            broken[cut] = (byte)(0x80 + cut);
            Assert.NotEmpty(CatalogReader.Read(broken, Checks).Problems);
        }
    }

    [Fact]
    public void The_languages_of_the_alliance_are_those_that_the_file_names_and_those_of_its_countries()
    {
        var sources = Good("""
            { "members": [
              { "id": "a", "country": "AZ", "name": { "en": "A", "ka": "ა" }, "sources": [ { "url": "https://a.example/rss", "language": "ru-RU" } ] },
              { "id": "b", "country": "KZ", "sources": [ { "url": "https://b.example/rss" } ] } ] }
            """).Sources;

        Assert.All(sources, source => Assert.Superset(
            new HashSet<string> { "az", "en", "ka", "kk", "ru" }, source.Languages.ToHashSet(StringComparer.Ordinal)));
        Assert.DoesNotContain("tr", sources[0].Languages);
    }
}
