using System.CommandLine;

namespace Aggregator.Commands;

public sealed class InspectDiscoverCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_person_reads_each_feed_on_a_line_and_how_the_page_offers_it()
    {
        var (exit, output) = await RunAsync(
            """
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="News" href="/feed/"><a href="/rss/more.xml"></a>
            """);

        Assert.Equal(0, exit);
        Assert.Equal(
            [
                "https://uni.example/feed/  \"News\" (announced)",
                "https://uni.example/rss/more.xml  (linked)",
                "https://uni.example/comments/feed/  \"Comments\" (announced, comments)",
            ],
            output);
    }

    [Fact]
    public async Task A_page_without_a_feed_is_told_in_a_sentence()
    {
        var (exit, output) = await RunAsync("<p>x");

        Assert.Equal(0, exit);
        Assert.StartsWith("The page announces no feed", Assert.Single(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_a_sentence()
    {
        var (exit, output) = await RunAsync(null);

        Assert.Equal(1, exit);
        Assert.Contains("cannot be read", Assert.Single(output), StringComparison.Ordinal);
    }

    private async Task<(int Exit, string[] Output)> RunAsync(string? html)
    {
        var file = Path.Combine(_folder, "page.html");
        if (html is not null) await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        var common = new CommonOptions();
        var root = new RootCommand { InspectDiscoverCommand.Create(common) };
        common.AddTo(root);
        using var output = new StringWriter();
        var exit = await root.Parse(["discover", file, "--base", "https://uni.example/news/"]).InvokeAsync(
            new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return (exit, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
