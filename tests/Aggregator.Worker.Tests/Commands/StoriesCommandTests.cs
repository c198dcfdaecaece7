using System.Text.Json;
using Aggregator.Updating;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Commands;

public sealed class StoriesCommandTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private LoopbackServer _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(
            Workplace.Rss(http.Request.Path == "/many" ? Enumerable.Range(1, 450).Select(n => $"News {n}") : ["One", "Two"])));
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        _place.Write(("a", _site.Url("/a")));
        await VisitAsync("a");
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_a_story_says_its_ids_and_who_carries_it_from_here_and_from_the_service(bool isServed)
    {
        if (isServed) await _place.StartAsync();

        var stories = (await RunAsync(new StoriesAsked(), isJson: true)).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["One", "Two"], stories.Select(story => Text(story, "title")).Order());
        Assert.All(stories, story => Assert.Equal(
            [
                "id", "atomId", "entered", "published", "updated", "title", "language", "member", "carriers", "topics",
                "related", "hidden", "pinned", "mergedInto",
            ],
            story.EnumerateObject().Select(property => property.Name)));
        var one = stories.Single(story => Text(story, "title") == "One");
        var copy = Assert.Single(one.GetProperty("carriers").EnumerateArray());
        Assert.Equal("https://example.edu/One", Text(copy, "url"));
        Assert.Equal(("a", "m"), (Text(copy, "source"), Text(copy, "member")));
    }

    [Fact]
    public async Task All_stories_come_however_many_there_are()
    {
        File.WriteAllText(
            _place.Options.Feeds,
            $$"""
            { "members": [ { "id": "m", "sources": [
              { "id": "b", "kind": "feed", "url": "{{_site.Url("/many")}}", "initialItems": 450 } ] } ] }
            """);
        await VisitAsync("b");

        Assert.Equal(452, (await RunAsync(new StoriesAsked(), isJson: true)).Length);
        Assert.Equal(3, (await RunAsync(new StoriesAsked(Most: 3), isJson: true)).Length);
    }

    [Fact]
    public async Task For_people_a_story_is_a_line_of_eighty_columns_at_most()
    {
        var lines = await RunAsync(new StoriesAsked(), isJson: false);

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[0-9a-z]{11}  \d{4}-\d\d-\d\d \d\d:\d\d   1  m  +(One|Two)$", line));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 80));
    }

    [Fact]
    public async Task Since_leaves_out_what_entered_before()
    {
        var entered = Moment.Parse("2020-01-01", Assert.Fail);
        var never = Moment.Parse("2999-01-01T00:00Z", Assert.Fail);

        Assert.Equal(2, (await RunAsync(new StoriesAsked(Since: entered), isJson: false)).Length);
        Assert.Equal(["There are no such stories."], await RunAsync(new StoriesAsked(Since: never), isJson: false));
    }

    [Theory]
    [InlineData("--since", "yesterday", "is no time; write 2026-03-01")]
    [InlineData("--limit", "0", "--limit is 1 or more.")]
    public async Task What_makes_no_sense_is_said(string option, string value, string words)
    {
        var (exit, output) = await CommandRun.RunAsync(StoriesCommand.Create, option, value);

        Assert.NotEqual(0, exit);
        Assert.Contains(output, line => line.Contains(words, StringComparison.Ordinal));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private Task<int> VisitAsync(string source) =>
        VisitCommand.RunAsync(_place.Options, source, json: false, TextWriter.Null, Cancel);

    private async Task<string[]> RunAsync(StoriesAsked asked, bool isJson)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await StoriesCommand.RunAsync(_place.Options, asked, isJson, output, Cancel));
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
