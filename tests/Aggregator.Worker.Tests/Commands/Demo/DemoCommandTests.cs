using System.CommandLine;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Configuration;

namespace Aggregator.Commands.Demo;

public sealed class DemoCommandTests
{
    private const string Release = "Caravan Alliance opens a joint master's programme in water engineering";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task One_round_visits_every_site_merges_what_several_carry_and_leaves_nothing_behind()
    {
        var screen = new Transcript();

        var code = await DemoCommand.RunAsync(
            new AggregatorOptions(), once: true, screen, TimeProvider.System, TestContext.Current.CancellationToken);

        var table = WithoutColours(screen.Text);
        Assert.Equal(0, code);
        Assert.Equal(15, Regex.Count(table, @"│ \w+-news +│ OK +│"));
        Assert.Matches(@"│ specchio-news +│ FAILING +│", table);
        Assert.Matches(@"│ All +│ 16 visited │ +47 │ +8 │", table);
        Assert.False(Directory.Exists(Folder(screen)));
    }

    [Fact]
    public async Task While_it_runs_the_feed_has_each_story_once_and_what_the_sites_tell_anew()
    {
        var screen = new Transcript();
        using var ctrlC = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var demo = await StartedAsync(screen, ctrlC.Token);

        var titles = await TitlesAsync(screen, "", ctrlC.Token);
        var shared = await TitlesAsync(screen, "shared/", ctrlC.Token);
        var chinese = await TitlesAsync(screen, "lang/zh/", ctrlC.Token);
        await screen.WaitForAsync("  new     ", ctrlC.Token);
        Assert.True(Directory.Exists(Folder(screen)));
        await ctrlC.CancelAsync();

        Assert.Equal(0, await demo);
        Assert.True(titles.Count >= 47);
        Assert.Single(titles, title => title == Release);
        Assert.Contains(Release, shared);
        Assert.Contains("商队联盟开设水利工程联合硕士项目", chinese);
        Assert.DoesNotContain(titles, title => title.StartsWith("Engineers for dry lands", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Folder(screen)));
    }

    [Fact]
    public async Task What_only_looks_alike_stays_apart_and_is_shared_by_nobody()
    {
        var screen = new Transcript();
        using var ctrlC = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var demo = await StartedAsync(screen, ctrlC.Token);

        var titles = await TitlesAsync(screen, "", ctrlC.Token);
        var shared = await TitlesAsync(screen, "shared/", ctrlC.Token);
        await ctrlC.CancelAsync();
        await demo;

        Assert.Equal(3, titles.Count(title => title == "Поздравление ректора с праздником Навруз"));
        Assert.Equal(2, titles.Count(title => title.StartsWith("Open ship on ", StringComparison.Ordinal)));
        Assert.Single(titles, title => title.StartsWith($"{Release}, part two", StringComparison.Ordinal));
        Assert.All(shared, title => Assert.Single(titles, other => other == title));
        Assert.DoesNotContain(shared, title => title.Contains("part two", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--feeds")]
    [InlineData("--data")]
    public void It_says_that_it_brings_its_own_files(string option)
    {
        var common = new CommonOptions();
        var root = new RootCommand { DemoCommand.Create(common) };
        common.AddTo(root);

        var error = Assert.Single(root.Parse(["demo", option, "x"]).Errors);

        Assert.StartsWith("demo brings its own feeds.json", error.Message, StringComparison.Ordinal);
    }

    // Gives the demo while it runs; it ends with its exit code.
    private static async Task<Task<int>> StartedAsync(Transcript screen, CancellationToken cancel)
    {
        var options = new AggregatorOptions { Urls = "http://127.0.0.1:0" };
        var demo = DemoCommand.RunAsync(options, once: false, screen, TimeProvider.System, cancel);
        await screen.WaitForAsync("Ctrl-C ends the demo", cancel);
        return demo;
    }

    private static async Task<List<string>> TitlesAsync(Transcript screen, string slice, CancellationToken cancel)
    {
        using var http = new HttpClient();
        var page = Regex.Match(screen.Text, "The page +(.*)").Groups[1].Value.Trim();
        var document = XDocument.Parse(await http.GetStringAsync($"{page}{slice}atom.xml", cancel));
        return [.. document.Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value)];
    }

    private static string WithoutColours(string text) => Regex.Replace(text, "\e\\[[0-9;]*m", "");

    private static string Folder(Transcript screen) => Regex.Match(screen.Text, "is kept in (.*)\\.").Groups[1].Value;
}
