using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Stories.Acts;
using Aggregator.Updating;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Commands;

public sealed class ActCommandTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private LoopbackServer _site = null!;
    private IReadOnlyList<string> _titles = ["One", "Two"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(Workplace.Rss(_titles)));
        _place.AllowPrivate = $"127.0.0.1:{_site.Port}";
        _place.Write(("a", _site.Url("/a")));
        await VisitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_merge_holds_at_once_and_over_visits_and_starts_until_it_is_undone(bool isServed)
    {
        var service = isServed ? await _place.StartAsync() : null;
        var (one, two) = (await IdAsync("One"), await IdAsync("Two"));

        var said = await ActAsync(new ActOrder { Kind = ActKind.Merge, Story = one, Other = two, By = "Aida" });
        _titles = ["One", "Two", "Three"];
        await VisitAsync();
        if (service is not null) await _place.StopAsync(service);

        Assert.StartsWith("Act 1: ", said[0], StringComparison.Ordinal);
        Assert.Contains("\"aggregator undo 1\" takes it back.", said);
        var stories = await StoriesAsync();
        var alias = Assert.Single(stories, story => story.MergedInto is not null);
        var kept = stories.Single(story => story.Id == alias.MergedInto);
        Assert.Equal(["One", "Two"], kept.Carriers.Select(copy => copy.Title).Order());
        Assert.Equal(3, stories.Count);

        await ActAsync(new ActOrder { Kind = ActKind.Undo, By = "Aida" });
        await VisitAsync();
        stories = await StoriesAsync();
        Assert.Equal(["One", "Three", "Two"], stories.Select(story => story.Title).Order());
        Assert.All(stories, story => Assert.Null(story.MergedInto));
    }

    [Fact]
    public async Task The_service_shows_a_hidden_story_no_more_and_a_new_title_at_once()
    {
        var service = await _place.StartAsync();
        await ActAsync(new ActOrder { Kind = ActKind.Hide, Story = await IdAsync("One"), By = "Aida" });
        await ActAsync(new ActOrder { Kind = ActKind.Retitle, Story = await IdAsync("Two"), Title = "Second", By = "Aida" });

        using var http = new HttpClient();
        var feed = await http.GetStringAsync(new Uri(service.Urls.First() + "/atom.xml"), Cancel);

        Assert.DoesNotContain(">One<", feed, StringComparison.Ordinal);
        Assert.Contains(">Second<", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(">Two<", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_named_by_its_page_and_by_its_atom_id_too()
    {
        var one = (await StoriesAsync()).Single(story => story.Title == "One");
        await ActAsync(new ActOrder { Kind = ActKind.Pin, Story = $"https://news.example/story/{one.Id}", By = "Aida" });
        await ActAsync(new ActOrder { Kind = ActKind.Hide, Story = one.AtomId, By = "Aida" });

        one = (await StoriesAsync()).Single(story => story.Title == "One");
        Assert.True(one.Pinned && one.Hidden);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_be_done_is_refused_with_what_to_do(bool isServed)
    {
        if (isServed) await _place.StartAsync();
        var refusal = await Assert.ThrowsAsync<CannotGoOnException>(
            () => ActAsync(new ActOrder { Kind = ActKind.Hide, Story = "nowhere", By = "Aida" }));

        Assert.Equal(
            "There is no story nowhere. \"aggregator stories\" lists the newest.", Assert.Single(refusal.Reasons));
    }

    [Fact]
    public async Task The_acts_are_listed_with_who_did_what_and_why_and_what_was_undone()
    {
        Assert.Equal(["Nothing was done to stories yet."], await ActsAsync(isJson: false));
        var one = await IdAsync("One");
        await ActAsync(new ActOrder { Kind = ActKind.Hide, Story = one, By = "Aida", Why = "It was a test." });
        await ActAsync(new ActOrder { Kind = ActKind.Undo, By = "Jo" });

        var lines = await ActsAsync(isJson: false);
        Assert.Matches($@"^   2  \d{{4}}-\d\d-\d\d \d\d:\d\d  Jo: act 1 undone, on {one}$", lines[0]);
        Assert.EndsWith($"  Aida: {one} hidden (undone by act 2)", lines[1], StringComparison.Ordinal);
        Assert.Equal("It was a test.", lines[2].Trim());

        var acts = (await ActsAsync(isJson: true)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("hide", acts[1].GetProperty("kind").GetString());
        Assert.Equal(2, acts[1].GetProperty("undoneBy").GetInt32());
    }

    [Fact]
    public async Task The_command_line_gives_the_orders_and_the_system_s_user_is_the_one_who_acts()
    {
        var one = await IdAsync("One");
        using var program = RunningProgram.Start(_place, "retitle", one, "A title of ours", "--because", "shorter", "--json");
        var (exit, output, error) = await program.EndAsync();

        Assert.Equal((0, ""), (exit, error));
        var act = JsonDocument.Parse(output).RootElement.GetProperty("act");
        Assert.Equal("retitle", act.GetProperty("kind").GetString());
        Assert.Equal(Environment.UserName, act.GetProperty("by").GetString());
        Assert.Equal("shorter", act.GetProperty("why").GetString());
        Assert.Contains(await StoriesAsync(), story => story.Title == "A title of ours");

        using var undo = RunningProgram.Start(_place, "undo", "7");
        (exit, _, error) = await undo.EndAsync();
        Assert.Equal(1, exit);
        Assert.Equal("There is no act 7; \"aggregator acts\" lists them.", error.Trim());
    }

    private Task<int> VisitAsync() =>
        VisitCommand.RunAsync(_place.Options, "a", json: false, TextWriter.Null, Cancel);

    private async Task<string> IdAsync(string title) => (await StoriesAsync()).Single(story => story.Title == title).Id;

    private async Task<IReadOnlyList<StoryLine>> StoriesAsync()
    {
        using var output = new StringWriter();
        await StoriesCommand.RunAsync(_place.Options, new StoriesAsked(), isJson: true, output, Cancel);
        return [.. Lines(output).Select(line => JsonSerializer.Deserialize<StoryLine>(line, JsonSerializerOptions.Web)!)];
    }

    private async Task<string[]> ActAsync(ActOrder order)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await ActVerb.RunAsync(_place.Options, order, isJson: false, output, Cancel));
        return Lines(output);
    }

    private async Task<string[]> ActsAsync(bool isJson)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await ActsCommand.RunAsync(_place.Options, isJson, output, Cancel));
        return Lines(output);
    }

    private static string[] Lines(StringWriter output) =>
        output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
