using System.CommandLine;
using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Scheduling;

namespace Aggregator.Commands;

/// <summary>The verb <c>pull</c>: visits what is due, or the sources named, once.</summary>
internal static class PullCommand
{
    private const string Details =
        """
        A named source is visited although it is not due, but never against the server's own word (Retry-After,
        max-age, 410, robots.txt). When the service is running it does the visits.

        With --dry-run the visit is made on a copy of the store, which is thrown away: the source is asked, each item is
        judged, and the store, the source's state and a running service know nothing of it.

        Exit code 0: the round was run, whatever the sources answered. 1: it could not be run (an error in
        feeds.json, an unknown source, no way to the store). 130: interrupted.
        """;

    public static Command Create(CommonOptions common)
    {
        var names = new Argument<string[]>("SOURCE")
        {
            Description = "Ids of sources; none: what is due.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each visit, as it ends." };
        var dry = new Option<bool>("--dry-run") { Description = "Shows what would come of it; nothing is saved." };
        var pull = new Verb("pull", "Visits the sources that are due, or those named, once.", Details)
        {
            names, json, dry,
        };
        pull.Validators.Add(line =>
        {
            if (line.GetValue(dry) && (line.GetValue(names) is not [_, ..] || line.GetValue(json)))
                line.AddError("--dry-run is for sources that are named, and for people: leave --json out.");
        });
        pull.SetAction((line, cancel) =>
        {
            var output = line.InvocationConfiguration.Output;
            return line.GetValue(dry)
                ? Rehearsal.RunAsync(common.Read(line), line.GetValue(names)!, output, cancel)
                : RunAsync(common.Read(line), line.GetValue(names)!, line.GetValue(json), output, cancel);
        });
        return pull;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, IReadOnlyList<string> names, bool json, TextWriter output, CancellationToken cancel)
    {
        var lines = Rounds.RunAsync(options, names, cancel);
        if (json) await WriteJsonAsync(lines, output);
        else await new RoundScreen(output).ShowAsync(lines);
        return 0;
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<RoundLine> lines, TextWriter output)
    {
        await foreach (var line in lines)
        {
            if (line.Visited is not { } report) continue;
            await output.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            await output.FlushAsync();
        }
    }
}
