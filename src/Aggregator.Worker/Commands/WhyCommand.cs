using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>The verb <c>why</c>: how a story came to be what it is, or why an item is none.</summary>
internal static class WhyCommand
{
    private const string Details =
        """
        STORY is a story's id, the address of its page on our site, its atom:id, or the address (or id) of any copy, also
        of one that was left out. Told are its carriers and all that happened: who joined by which evidence, what
        changed, what an editor did, and which stories it was compared with and stayed apart from, and why.

        --json prints one object: asked, stories (story as "stories --jsonl" has it, history, apart), leftOut (source,
        reason, firstSeen, lastSeen), sources. When the service is running it answers.

        Exit code 0: something is remembered. 1: nothing is; an error in feeds.json, no way to the store.
        """;

    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string>("STORY") { Description = "A story, or an address." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        const string Summary = "Tells how a story came to be what it is, or why an item is none.";
        var why = new Verb("why", Summary, Details) { name, json };
        why.SetAction((line, cancel) => RunAsync(
            common.Read(line),
            line.GetRequiredValue(name),
            line.GetValue(json),
            line.InvocationConfiguration.Output,
            cancel));
        return why;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, string name, bool isJson, TextWriter output, CancellationToken cancel)
    {
        var exit = 0;
        var question = new Question(name);
        var reports = Asking.LinesAsync(
            options,
            "why",
            question,
            parts => new[] { parts.GetRequiredService<Editorial>().Why(question) }.ToAsyncEnumerable(),
            cancel);
        await foreach (var report in reports)
        {
            if (isJson) await output.WriteLineAsync(JsonLines.Answer(report));
            else new WhyText(output).Write(report);
            if (report.Stories.Count + report.LeftOut.Count == 0) exit = 1;
        }

        return exit;
    }
}
