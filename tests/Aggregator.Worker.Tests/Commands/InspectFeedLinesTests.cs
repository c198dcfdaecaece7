using System.Diagnostics;
using System.Text.Json;

namespace Aggregator.Commands;

public sealed class InspectFeedLinesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_line_has_its_answer_whatever_the_lines_before_it_were()
    {
        var feed = Path.Combine(_folder, "feed.xml");
        await File.WriteAllTextAsync(
            feed,
            "<rss><channel><item><title>one</title><enclosure url='javascript:x'/><enclosure url='/a.mp3'/></item></channel></rss>",
            TestContext.Current.CancellationToken);
        var good = JsonSerializer.Serialize(new { file = feed, @base = "https://uni.example/feed" });

        var answers = await AnswersAsync(
            "{\"file\":\"\\ud800\"}", "{\"file\"", good, "", "{\"file\":\"nowhere.xml\"}", "[]", "{\"file\":\"\"}", good);

        Assert.Equal(
            ["error", "error", "document", "error", "error", "error", "document"],
            answers.Select(answer => answer.EnumerateObject().Last().Name));
        Assert.Equal("nowhere.xml", answers[3].GetProperty("file").GetString());
        var enclosures = answers[^1].GetProperty("document").GetProperty("entries")[0].GetProperty("enclosures");
        Assert.Equal("https://uni.example/a.mp3", Assert.Single(enclosures.EnumerateArray()).GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    public void An_item_of_a_source_that_makes_no_host_is_judged_all_the_same(string source)
    {
        var item = InspectedItem.Asked(
            $$"""{"case":"c","n":1,"source":"{{source}}","member":"m","seen":"2020-01-01T00:00:00Z","alternates":[null,{}]}""");

        Assert.True(item!.AsSource().Url.IsAbsoluteUri);
        Assert.Empty(item.AsRaw().Alternates);
    }

    private static async Task<JsonElement[]> AnswersAsync(params string[] lines)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Service).Assembly.Location, "inspect", "feed", "--jsonl"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(string.Join('\n', lines));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}
