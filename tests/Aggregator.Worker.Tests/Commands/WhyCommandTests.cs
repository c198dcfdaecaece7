using System.Text.Json;
using Aggregator.Stories.Acts;
using Aggregator.Updating;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Commands;

public sealed class WhyCommandTests : IAsyncLifetime
{
    private const string Text =
        "The rectors of twelve universities signed an agreement on joint master programmes in petroleum engineering, "
        + "water management and digital heritage; the first students will be admitted in September.";

    private readonly Workplace _place = new();
    private readonly Dictionary<string, (string Title, string Text)> _news = new(StringComparer.Ordinal)
    {
        ["/a"] = ("Agreement signed", Text),
        ["/b"] = ("Agreement signed", Text),
        ["/c"] = ("Agreement signed, part two", Text.Replace("twelve", "thirteen", StringComparison.Ordinal)),
    };

    private LoopbackServer _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(FeedOf(http.Request.Path.Value!)));
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        var members = _news.Keys.Select(path =>
            $$"""
            { "id": "m{{path[1..]}}", "sources": [
              { "id": "{{path[1..]}}", "kind": "feed", "url": "{{_site.Url(path)}}", "initialItems": 1 } ] }
            """);
        File.WriteAllText(_place.Options.Feeds, $$"""{ "members": [ {{string.Join(",", members)}} ] }""");
        foreach (var path in _news.Keys) await VisitAsync(path[1..]);
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_story_s_whole_history_is_told_in_eighty_columns(bool isServed)
    {
        if (isServed) await _place.StartAsync();
        _news["/a"] = ("Twelve rectors signed an agreement", Text + " They met in Baku, where the first lectures will be held.");
        await VisitAsync("a");
        var id = Told((await WhyAsync(Address("b"))).Lines)[..11];
        await ActAsync(new ActOrder { Kind = ActKind.Retitle, Story = id, Title = "Ours", By = "Aida", Why = "shorter" });

        var (exit, lines) = await WhyAsync(id);

        Assert.Equal(0, exit);
        var told = Told(lines);
        Assert.StartsWith($"{id} Ours", told, StringComparison.Ordinal);
        Assert.Contains("entered with a: new", told, StringComparison.Ordinal);
        Assert.Contains("b joined: the same words as a", told, StringComparison.Ordinal);
        Assert.Contains("found by all words, the title, the first words, 21 of 21 bands of the text", told, StringComparison.Ordinal);
        Assert.Contains("a: the source changed it", told, StringComparison.Ordinal);
        Assert.Contains("before: title: Agreement signed", told, StringComparison.Ordinal);
        Assert.Contains("act 1: retitled; before: Twelve rectors signed an agreement, by Aida: shorter", told, StringComparison.Ordinal);
        Assert.Contains("Later stories that stayed apart from it", told, StringComparison.Ordinal);
        Assert.All(lines.Where(line => !line.Contains("://", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Any_name_of_a_story_will_do()
    {
        var story = (await JsonAsync(Address("b"))).GetProperty("stories")[0].GetProperty("story");
        var id = story.GetProperty("id").GetString()!;
        string[] names =
        [
            $"/story/{id}", $"https://news.example/story/{id}/", story.GetProperty("atomId").GetString()!,
            Address("a").Replace("https://www.", "http://", StringComparison.Ordinal) + "?utm_source=x#top", "guid-b",
        ];
        foreach (var name in names)
            Assert.Equal(id, (await JsonAsync(name)).GetProperty("stories")[0].GetProperty("story").GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_was_left_out_is_told_with_the_reason()
    {
        var (exit, lines) = await WhyAsync("https://www.ma.example/old");

        Assert.Equal(0, exit);
        Assert.Contains("Left out of a: older than the 1 items", Told(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_is_not_known_it_says_what_to_try()
    {
        var (exit, lines) = await WhyAsync(_site.Url("/nowhere").AbsoluteUri);
        Assert.Equal(1, exit);
        Assert.Contains("Nothing is remembered of", lines[0], StringComparison.Ordinal);
        Assert.Contains("  aggregator pull a --dry-run", lines);

        (exit, lines) = await WhyAsync("https://elsewhere.example/");
        Assert.Equal(1, exit);
        Assert.Contains("aggregator probe", Told(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_is_told_with_the_story_that_stands_for_it()
    {
        var (one, other) = (await IdAsync("a"), await IdAsync("c"));
        await ActAsync(new ActOrder { Kind = ActKind.Merge, Story = one, Other = other, By = "Aida" });

        var stories = (await JsonAsync(other)).GetProperty("stories").EnumerateArray()
            .Select(told => told.GetProperty("story").GetProperty("id").GetString());
        Assert.Equal([one, other], stories);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pairs_that_nearly_are_one_are_listed_with_the_command_that_merges_them(bool isServed)
    {
        if (isServed) await _place.StartAsync();
        var (one, other) = (await IdAsync("a"), await IdAsync("c"));

        var lines = await SuspectsAsync();
        Assert.StartsWith(other, lines[0], StringComparison.Ordinal);
        Assert.StartsWith(one, lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  apart: ", lines[2], StringComparison.Ordinal);
        Assert.Contains($"  aggregator merge {one} {other}", lines);

        await ActAsync(new ActOrder { Kind = ActKind.Merge, Story = one, Other = other, By = "Aida" });
        Assert.Equal(["No two stories are nearly one."], await SuspectsAsync());

        await ActAsync(new ActOrder { Kind = ActKind.Split, Story = one, Copies = ["c"], By = "Aida" });
        Assert.Equal(["No two stories are nearly one."], await SuspectsAsync());
    }

    private static string Address(string source) => $"https://www.m{source}.example/news";

    private static string Told(IEnumerable<string> lines) => string.Join(' ', lines.Select(line => line.Trim()));

    private string FeedOf(string path) =>
        $"""
        <rss version="2.0"><channel><title>News</title><link>https://www.m{path[1..]}.example/</link>
        <item><title>{_news[path].Title}</title><link>{Address(path[1..])}</link><guid isPermaLink="false">guid-{path[1..]}</guid>
        <description>{_news[path].Text}</description></item>
        <item><title>Something old of {path}</title><link>https://www.m{path[1..]}.example/old</link>
        <pubDate>Mon, 02 Jan 2017 10:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private Task<int> VisitAsync(string source) =>
        VisitCommand.RunAsync(_place.Options, source, json: false, TextWriter.Null, Cancel);

    private async Task<string> IdAsync(string source) => (await JsonAsync(Address(source)))
        .GetProperty("stories")[0].GetProperty("story").GetProperty("id").GetString()!;

    private async Task<JsonElement> JsonAsync(string name)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await WhyCommand.RunAsync(_place.Options, name, isJson: true, output, Cancel));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    private async Task<(int Exit, string[] Lines)> WhyAsync(string name)
    {
        using var output = new StringWriter();
        var exit = await WhyCommand.RunAsync(_place.Options, name, isJson: false, output, Cancel);
        return (exit, output.ToString().Split(Environment.NewLine));
    }

    private async Task<string[]> SuspectsAsync()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await StoriesCommand.RunSuspectsAsync(_place.Options, new StoriesAsked(), isJson: false, output, Cancel));
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private Task<int> ActAsync(ActOrder order) =>
        ActVerb.RunAsync(_place.Options, order, isJson: false, TextWriter.Null, Cancel);
}
