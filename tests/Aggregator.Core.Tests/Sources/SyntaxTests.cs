using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class SyntaxTests
{
    [Fact]
    public void A_missing_comma_is_shown_where_it_is_missed_together_with_the_problems_before_it()
    {
        var result = Read("""
            { "members": [
              { "id": "a", "contry": "AZ", "sources": [] }
              { "id": "b", "sources": [] } ] }
            """);

        Assert.Null(result.Catalog);
        Assert.Equal([(2, 16), (3, 3)], result.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.Contains("comma", result.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_lacks_its_closing_quote_is_not_taken_for_what_was_meant()
    {
        var said = Assert.Single(Said("""
            { "members": [ { "id": "a", "sources": [ { "id": "x", "kind": "feed, "url": "https://a.example/" } ] } ] }
            """));

        Assert.Contains("is not JSON from here on", said, StringComparison.Ordinal);
        Assert.Contains("what comes after this place is not checked", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_a_bracket_too_many_ends_early_is_not_said_to_lack_what_follows() => Assert.Contains(
        "is not JSON", Assert.Single(Said("""{ "version": 1 }, "members": [] }""")), StringComparison.Ordinal);

    [Fact]
    public void A_half_written_file_says_what_was_never_closed()
    {
        var problem = Assert.Single(Read("{ \"members\": [\n  { \"id\": \"a\", \"sources\": [ { \"url\":").Problems);

        Assert.Equal((2, 37), (problem.Line, problem.Column));
        Assert.Contains("members[0].sources[0] (line 2) is never closed", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_said_to_be_empty(string json) =>
        Assert.Contains("is empty", Assert.Single(Said(json)), StringComparison.Ordinal);

    [Fact]
    public void A_key_written_twice_is_a_problem_that_names_both_places() => Assert.Equal(
        ["error: members[0].id: is written twice, first in members[0].id (line 1); keep one"],
        Said("""{ "members": [ { "id": "a", "id": "b", "sources": [] } ] }"""));

    [Fact]
    public void A_file_in_another_encoding_is_named_as_such()
    {
        byte[] latin = [.. "{\n \"members\": [ { \"id\": \"a\", \"name\": { \"en\": \"caf"u8, 0xE9, .. "\" } } ] }"u8];

        var problem = Assert.Single(CatalogReader.Read(latin, Checks).Problems);

        Assert.Equal((2, 48), (problem.Line, problem.Column));
        Assert.Contains("UTF-8", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_a_problem() => Assert.Contains(
        Said("""{ "site": { "title": "\uD83D alone" }, "members": [] }"""),
        said => said.Contains("half a character", StringComparison.Ordinal));

    [Fact]
    public void A_file_nested_without_end_is_refused_quickly() =>
        Assert.Contains("depth", Said(new string('[', 1_000_000))[^1], StringComparison.Ordinal);

    [Fact]
    public void No_path_fills_the_screen() =>
        Assert.All(Read(new string('[', 200_000)).Problems, problem => Assert.InRange(problem.Path.Length, 0, 83));

    [Fact]
    public void A_file_of_values_without_number_is_refused_before_it_fills_the_memory() => Assert.Contains(
        Said($"{{ \"members\": [{string.Join(',', Enumerable.Repeat("1", 1_000_001))}] }}"),
        said => said.Contains("holds too much", StringComparison.Ordinal));

    [Fact]
    public void Words_of_the_file_cannot_take_over_the_terminal()
    {
        var said = Assert.Single(Said("{ \"\\u001b[2Jkey\\u202e\": 1, \"members\": [] }"));

        Assert.DoesNotContain(said, char.IsControl);
        Assert.DoesNotContain('\u202e', said);
    }
}
