using System.CommandLine;
using System.Text.Json;
using Aggregator.Configuration;
using Aggregator.Scheduling;

namespace Aggregator.Commands;

/// <summary>The verb <c>visit</c>: visits one source now and says what came of it.</summary>
internal static class VisitCommand
{
    private const string Details =
        """
        The source is visited due or not, switched off or not, but never against the server's own word (Retry-After,
        max-age, 410, robots.txt): then no request is made, and the message says so. When the service is running it
        does the visit.

        Exit code 0: the visit was made or held back, whatever came of it (read the state). 1: an error in
        feeds.json, an unknown source, no way to the store. 130: interrupted.
        """;

    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string>("SOURCE") { Description = "The source's id in feeds.json." };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object: source, state, requested, httpStatus, error, message, nextVisit, url, "
                + "movedTo, lastSuccess, new, joined, updated, total.",
        };
        var visit = new Verb("visit", "Visits one source now and prints what came of it.", Details) { name, json };
        visit.SetAction((line, cancel) =>
        {
            var output = line.InvocationConfiguration.Output;
            return RunAsync(common.Read(line), line.GetRequiredValue(name), line.GetValue(json), output, cancel);
        });
        return visit;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, string name, bool json, TextWriter output, CancellationToken cancel)
    {
        await foreach (var line in Rounds.RunAsync(options, [name], cancel))
        {
            if (line.Visited is not { } report) continue;
            var words = json ? JsonSerializer.Serialize(report, JsonSerializerOptions.Web) : Sentences(report);
            await output.WriteLineAsync(words);
        }

        return 0;
    }

    private static string Sentences(VisitReport report) =>
        $"{ReportLine.Of(report)}{Environment.NewLine}  {ReportLine.Meaning(report)}";
}
