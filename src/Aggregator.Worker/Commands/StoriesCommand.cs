using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>The verb <c>stories</c>: what is in the store.</summary>
internal static class StoriesCommand
{
    private const int Shown = 20;

    private const string Details =
        """
        A line a story, newest first: its id, when it entered, how many members carry it, whose words are shown, the
        title. Marked are those that are hidden, pinned or merged into another.

        --suspect lists pairs of stories of the last 30 days that have a title, an address or much of their text in
        common and stayed apart, the reason, and the command that would merge them.

        --jsonl prints all stored stories, hidden and merged ones too, one JSON object a line, however many there are:
        {"id", "atomId", "entered", "published", "updated", "title", "language", "member",
        "carriers": [{"source", "member", "url", "title", "language", "withdrawn", "firstSeen"}],
        "topics": [ID], "related": [ID], "hidden", "pinned", "mergedInto": ID or null}. --limit and --since hold there,
        too. When the service is running it answers.

        Exit code 0: the stories are listed. 1: an error in feeds.json, no way to the store. 130: interrupted.
        """;

    public static Command Create(CommonOptions common)
    {
        var lines = new Option<bool>("--jsonl") { Description = "All stored stories, one JSON object a line." };
        var suspect = new Option<bool>("--suspect") { Description = "Pairs of stories that nearly are one." };
        var limit = new Option<int?>("--limit")
        {
            Description = $"At most so many ({Shown}; with --jsonl or --since all).",
            HelpName = "NUMBER",
        };
        var since = new Option<DateTimeOffset?>("--since")
        {
            Description = "Only those that entered then or later (2026-03-01, 2026-03-01T12:00Z).",
            HelpName = "TIME",
            CustomParser = result => Moment.Parse(result.Tokens[0].Value, result.AddError),
        };
        limit.Validators.Add(line =>
        {
            if (line.GetValue(limit) < 1) line.AddError("--limit is 1 or more.");
        });
        var stories = new Verb("stories", "Lists the stories, newest first.", Details) { limit, since, lines, suspect };
        stories.SetAction((line, cancel) =>
        {
            var isJson = line.GetValue(lines);
            var from = line.GetValue(since);
            var most = line.GetValue(limit) ?? (isJson || from is not null ? null : Shown);
            var output = line.InvocationConfiguration.Output;
            var asked = new StoriesAsked(most, from);
            return line.GetValue(suspect)
                ? RunSuspectsAsync(common.Read(line), asked, isJson, output, cancel)
                : RunAsync(common.Read(line), asked, isJson, output, cancel);
        });
        return stories;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, StoriesAsked asked, bool isJson, TextWriter output, CancellationToken cancel)
    {
        var isEmpty = true;
        var stories = Asking.LinesAsync(
            options,
            "stories",
            asked,
            parts => parts.GetRequiredService<Editorial>().Stories(asked).ToAsyncEnumerable(),
            cancel);
        await foreach (var story in stories)
        {
            isEmpty = false;
            await output.WriteLineAsync(isJson ? JsonLines.Answer(story) : StoryText.Line(story));
        }

        if (isEmpty && !isJson) await output.WriteLineAsync("There are no such stories.");
        return 0;
    }

    public static async Task<int> RunSuspectsAsync(
        AggregatorOptions options, StoriesAsked asked, bool isJson, TextWriter output, CancellationToken cancel)
    {
        var isEmpty = true;
        var pairs = Asking.LinesAsync(
            options,
            "suspects",
            asked,
            parts => parts.GetRequiredService<Editorial>().Suspects(asked).ToAsyncEnumerable(),
            cancel);
        await foreach (var pair in pairs)
        {
            isEmpty = false;
            if (isJson) await output.WriteLineAsync(JsonLines.Answer(pair));
            else SuspectsText.Write(pair, output);
        }

        if (isEmpty && !isJson) await output.WriteLineAsync("No two stories are nearly one.");
        return 0;
    }
}
