using System.CommandLine;
using System.Text.Json;
using Aggregator.Reading.Pages;

namespace Aggregator.Commands;

public sealed class InspectArticleCommandTests : IDisposable
{
    private static readonly string Page =
        "<html lang=en><meta property=og:title content='Doors open'>"
        + "<meta property=article:published_time content='2026-11-18T10:00:00Z'><h1>Doors open</h1><div>"
        + string.Concat(Enumerable.Repeat(
            "<p>The university opened its new laboratory today, and its rector, who spoke first, thanked all.</p>", 8))
        + "</div>";

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Machines_get_what_the_page_says()
    {
        var answer = await AnswerAsync(Page);

        Assert.Equal("Doors open", answer.GetProperty("title").GetString());
        Assert.StartsWith("2026-11-18", answer.GetProperty("published").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("The university opened", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("en", answer.GetProperty("language").GetString());
    }

    [Fact]
    public async Task A_page_without_an_article_is_an_error()
    {
        var answer = await AnswerAsync("<html></html>");

        Assert.False(string.IsNullOrEmpty(answer.GetProperty("error").GetString()));
    }

    [Fact]
    public void People_see_each_question_with_its_answers_and_where_they_stand()
    {
        var reading = new ArticleReading
        {
            Base = "https://uni.example/",
            Titles = [new("Doors open", "h1", 90), new("Doors\u001b[2J open | " + new string('x', 200), "title", 40)],
        };
        using var output = new StringWriter();
        ArticleReport.Write(InspectedSource.Page(new Uri(reading.Base), null, null).Source!, new(reading, null), output);

        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Equal(["title", "   90  Doors open", "       h1"], lines[..3]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain('\u001b', output.ToString());
    }

    [Fact]
    public async Task A_page_in_a_file_is_read_as_if_it_came_from_the_address_that_is_given()
    {
        var file = Path.Combine(_folder, "page.html");
        var undated = Page.Replace("article:published_time", "x", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, undated, TestContext.Current.CancellationToken);
        var common = new CommonOptions();
        var root = new RootCommand { InspectArticleCommand.Create(common) };
        common.AddTo(root);
        using var output = new StringWriter();

        var exit = await root.Parse(["article", file, "--base", "https://uni.example/2026/03/17/doors"]).InvokeAsync(
            new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        Assert.Contains("2026-03-17", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> AnswerAsync(string html)
    {
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        var asked = JsonSerializer.SerializeToElement(new { file, @base = "https://uni.example/1" });
        return JsonSerializer.Deserialize<JsonElement>(await LineAsync(asked.GetRawText()));
    }

    private static Task<string> LineAsync(string line)
    {
        var cancel = TestContext.Current.CancellationToken;
        return InspectedPage.AnswerAsync(
            line,
            (asked, source, page) => InspectArticleCommand.Answer(asked, source, page, cancel),
            cancel);
    }
}
