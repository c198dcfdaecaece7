using System.Text.Json;

namespace Aggregator.Commands;

public sealed class InspectListCommandTests : IDisposable
{
    private const string Page = """
        <title>News</title><ul id=n><li><i>18.11.2026</i> <a href="/1">First &amp; best</a></li></ul>
        """;

    private static readonly object Rules = new { container = "#n", item = "li", date = new { select = "i" } };

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Machines_get_the_items_that_the_rules_find_and_the_health()
    {
        var answer = await AnswerAsync(Page, Rules);

        Assert.Equal("OK", answer.GetProperty("health").GetString());
        var item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal("First & best", item.GetProperty("title").GetString());
        Assert.Equal("https://uni.example/1", item.GetProperty("link").GetString());
        Assert.StartsWith("2026-11-18", item.GetProperty("published").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul id=n></ul>", "EMPTY_LIST")]
    [InlineData("<p>Rebuilt</p>", "SELECTOR_LOST")]
    public async Task A_page_without_its_list_says_how_it_is(string page, string health)
    {
        var answer = await AnswerAsync(page, Rules);

        Assert.Equal(health, answer.GetProperty("health").GetString());
        Assert.Empty(answer.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Rules_that_feeds_json_would_be_refused_for_are_an_error_that_names_the_place()
    {
        var answer = await AnswerAsync(Page, new { item = "li[" });

        Assert.Contains(
            "scrape.item is \"li[\"", answer.GetProperty("error").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p class=pager><a href='?page=2'>2</a></p>", "The list goes on at https://uni.example/news?page=2")]
    [InlineData("", "No next page of the list is seen.")]
    public async Task People_are_told_where_the_list_goes_on(string pager, string told)
    {
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(file, Page + pager, TestContext.Current.CancellationToken);

        var (_, output) = await CommandRun.RunAsync(
            InspectListCommand.Create, file, "--base", "https://uni.example/news");

        Assert.Contains(told, output);
    }

    private async Task<JsonElement> AnswerAsync(string html, object rules)
    {
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        var asked = JsonSerializer.SerializeToElement(
            new { file, @base = "https://uni.example/", now = "2026-11-20T12:00:00Z", rules });
        return JsonSerializer.Deserialize<JsonElement>(await LineAsync(asked.GetRawText()));
    }

    private static Task<string> LineAsync(string line)
    {
        var cancel = TestContext.Current.CancellationToken;
        return InspectedPage.AnswerAsync(
            line,
            (asked, source, page) => InspectListCommand.Answer(asked, source, page, cancel),
            cancel);
    }
}
