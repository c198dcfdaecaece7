using System.Text;
using Aggregator.Reading.Feeds;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>JSON Feeds that are not quite JSON: a mistake costs the value it is in.</summary>
public sealed class BrokenJsonTests
{
    [Theory]
    [InlineData("""{"id":"1","title":"a \x b"},{"id":"2","title":"b"}""", "a \\x b|b")]
    [InlineData("""{"id":"1","title":"a \ud800 b"},{"id":"2","title":"b\u12"}""", "a \uFFFD b|b\\u12")]
    [InlineData("""{"id":"1","title":"say "hi", you" },{"id":"2","title":"5" wide"}""", "say \"hi\", you|5\" wide")]
    [InlineData("""{"id":"1","title":"a","rank":NaN},{"id":"2","x":undefined,"title":"b"}""", "a|b")]
    [InlineData("""{"id":"1","title":"a"}{"id":"2","title":"b"}""", "a|b")]
    [InlineData("""{"id":"1" "title":"a"},,{"id":"2","title":"b" "tags":[]}""", "a|b")]
    [InlineData("""{"id":"1","title":"a","_x":{"y":{"z":1},{"id":"2","title":"b"}""", "a|b")]
    [InlineData("""{"id":"1","title":"a","tags":["x"},{"id":"2","title":"b"}""", "a|b")]
    [InlineData("""{"id":"1","title":"a"}},{"id":"2","title":"b"}""", "a|b")]
    [InlineData("""{"id":"1","title":"a"},{"id":"2","title":"b","content_text":"and the res""", "a|b")]
    [InlineData("""{"id":"1","title":"a"},{"id":"2","title":"b","ta""", "a|b")]
    [InlineData("""{"id":"1","title":"a","_x":{deep}]]]},{"id":"2","title":"b"}""", "a|b")]
    [InlineData("""{"id":"1","title":"a"},"no item",{"id":"2","title":"b"}""", "a|b")]
    public void A_mistake_in_JSON_costs_no_item(string items, string titles)
    {
        var json = $$"""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{{items}}]}""";
        json = items.EndsWith('}') ? json : json[..^2];

        var result = Read.Feed(json.Replace("{deep}]]]", Deeper(300), StringComparison.Ordinal));

        Assert.Equal(titles.Split('|'), result.Items.Select(item => item.Title?.Value));
        Assert.Equal(["1", "2"], result.Items.Select(item => item.SourceItemId));
        Assert.Equal("T", result.Feed.Title);
    }

    [Fact]
    public void What_was_mended_is_said_with_its_line_and_an_items_own_number()
    {
        var result = Read.Feed("{\"items\":[\n{\"id\":\"1\"}\n\"x\",{\"id\":\"2\",\"date_published\":\"never\"}]}");

        Assert.Equal(2, result.Items.Count);
        Assert.Equal("the JSON breaks in line 3; it was read with tolerance", result.Warnings[0]);
        Assert.Equal("item 2: it is no JSON object and was left out", result.Warnings[1]);
        Assert.StartsWith("item 3: date 'never' is not a date", result.Warnings[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_any_case_tags_in_one_text_and_lengths_as_texts_are_read()
    {
        var item = Read.Item(
            """
            {"Version":"https://jsonfeed.org/version/1.1","Items":[{"ID":"1","Title":"t","tags":"a, b",
              "attachments":[{"URL":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":"12"}]}]}
            """);

        Assert.Equal("1", item.SourceItemId);
        Assert.Equal(["a", "b"], item.Categories);
        Assert.Equal(12, Assert.Single(item.Enclosures).Length);
    }

    [Theory]
    [InlineData("{{{\"a\":}")]
    [InlineData("{[}")]
    [InlineData("{\" }")]
    [InlineData("{\",\"a\" }")]
    [InlineData("{\"\\}")]
    [InlineData("{\"a\":\"b\",   \"}")]
    [InlineData("{}}{]}")]
    [InlineData("{:,}")]
    public void Mending_gives_JSON_of_about_the_same_length(string shape)
    {
        var text = Shape.Repeated("[" + shape, 50_000);

        var mended = JsonMender.Mended(text, 200);

        Assert.InRange(mended.Length, 0, (8 * text.Length) + 1_000);
        using var json = System.Text.Json.JsonDocument.Parse(
            Encoding.UTF8.GetString(mended), new System.Text.Json.JsonDocumentOptions { MaxDepth = 201 });
    }

    private static string Deeper(int times) =>
        string.Concat(Enumerable.Repeat("[", times)) + string.Concat(Enumerable.Repeat("]", times));
}
