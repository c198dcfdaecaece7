using System.CommandLine;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect stories</c>: which items are one piece of news.</summary>
internal static class InspectStoriesCommand
{
    private const string Details =
        """
        Items come on standard input, one JSON object a line, in the order in which they are seen: case, n, source,
        member, country, language, sourceItemId, url, title, html, published, seen, image, alternates. They are judged as a
        visit would judge them, each case in a store of its own that is forgotten afterwards. Each answer is one line:
        {"case": TEXT, "n": NUMBER, "story": ID, "decision": "add" | "join" | "update" | "ignore", "reason": TEXT}.

        Exit code 0: the input was worked through. 1: a line was not such an object.
        """;

    public static Command Create()
    {
        var many = new Option<bool>("--jsonl") { Description = "Items on standard input, one JSON object a line.", Required = true };
        var chosen = Thresholds.Chosen;
        var leftOut = Threshold("--left-out", chosen.LeftOut);
        var edited = Threshold("--edited", chosen.Edited);
        var quoted = Threshold("--quoted", chosen.Quoted);
        var stories = new Verb("stories", "Shows which items are one story.", Details) { many, leftOut, edited, quoted };
        stories.SetAction((line, cancel) => RunAsync(
            new Thresholds { LeftOut = line.GetValue(leftOut), Edited = line.GetValue(edited), Quoted = line.GetValue(quoted) },
            line.InvocationConfiguration.Output,
            cancel));
        return stories;
    }

    // For "make tune" only: the service has no such choice.
    private static Option<double> Threshold(string name, double chosen) => new(name) { DefaultValueFactory = _ => chosen, Hidden = true };

    private static async Task<int> RunAsync(Thresholds thresholds, TextWriter output, CancellationToken cancel)
    {
        await using var desk = new InspectionDesk(thresholds);
        await foreach (var line in JsonLines.ReadAsync(cancel))
        {
            if (InspectedItem.Asked(line) is not { } asked)
            {
                await output.WriteLineAsync("The line is not an item: " + Configuration.PlainLine.Of(line));
                return 1;
            }

            await output.WriteLineAsync(asked.Answer(await desk.JudgeAsync(asked, cancel)));
        }

        return 0;
    }
}
