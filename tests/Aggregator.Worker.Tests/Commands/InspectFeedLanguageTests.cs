using System.CommandLine;

namespace Aggregator.Commands;

public sealed class InspectFeedLanguageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_person_sees_the_language_of_each_item_and_that_a_wrong_one_was_declared()
    {
        var output = await ShowAsync(
            """
            <rss version="2.0"><channel><title>新闻</title><language>en-us</language>
            <item><title>学校召开新学期工作会议</title></item><item><title>关于2026年寒假放假的通知</title></item></channel></rss>
            """);

        Assert.Equal(2, output.Count(line => line == "   language  zh"));
        Assert.Contains(output, line => line.StartsWith("Warning: the language is said to be English", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_whose_language_nothing_tells_says_so() =>
        Assert.Contains(
            "   language  not known",
            await ShowAsync("<rss version=\"2.0\"><channel><item><title>2026</title></item></channel></rss>"));

    private async Task<string[]> ShowAsync(string feed)
    {
        var file = Path.Combine(_folder, "feed.xml");
        await File.WriteAllTextAsync(file, feed, TestContext.Current.CancellationToken);
        var common = new CommonOptions();
        var root = new RootCommand { InspectFeedCommand.Create(common) };
        common.AddTo(root);
        using var output = new StringWriter();
        await root.Parse(["feed", file]).InvokeAsync(
            new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return output.ToString().Split(Environment.NewLine);
    }
}
