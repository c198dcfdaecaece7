using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>The verb <c>acts</c>: what was done to stories, by whom and why.</summary>
internal static class ActsCommand
{
    private const int Shown = 20;

    private const string Details =
        """
        The newest first: the number for "aggregator undo", when (UTC), who, what, and the reason when one was given.

        --jsonl prints all acts ever, one JSON object a line: number, kind, storyId, otherId, title, copies, aliases,
        undoes, by, at, why, undoneBy.

        Exit code 0: the acts are listed. 1: an error in feeds.json, no way to the store. 130: interrupted.
        """;

    public static Command Create(CommonOptions common)
    {
        var lines = new Option<bool>("--jsonl") { Description = "All acts, one JSON object a line." };
        var acts = new Verb("acts", "Lists what was done to stories, by whom and why.", Details) { lines };
        acts.SetAction((line, cancel) => RunAsync(
            common.Read(line), line.GetValue(lines), line.InvocationConfiguration.Output, cancel));
        return acts;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, bool isJson, TextWriter output, CancellationToken cancel)
    {
        var told = 0;
        var acts = Asking.LinesAsync(
            options,
            "acts",
            new { },
            parts => parts.GetRequiredService<Editorial>().Acts().ToAsyncEnumerable(),
            cancel);
        await foreach (var act in acts)
        {
            if (isJson) await output.WriteLineAsync(JsonLines.Answer(act));
            else if (told < Shown) ActReportText.Write(act, output);
            told++;
        }

        if (isJson) return 0;
        if (told == 0) await output.WriteLineAsync("Nothing was done to stories yet.");
        if (told > Shown) await output.WriteLineAsync("Older ones: --jsonl.");
        return 0;
    }
}
