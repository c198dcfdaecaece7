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

        --anew takes the list of news that the page has now, when the page was rebuilt and shows none of the news that
        are known from it. No more of it enters than a new source brings (initialItems).

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
        var anew = new Option<bool>("--anew")
        {
            Description = "Takes the list that the page has now, though nothing in it is known.",
        };
        var visit = new Verb("visit", "Visits one source now and prints what came of it.", Details) { name, json, anew };
        visit.SetAction((line, cancel) =>
        {
            var output = line.InvocationConfiguration.Output;
            return RunAsync(
                common.Read(line),
                line.GetRequiredValue(name),
                line.GetValue(json),
                output,
                cancel,
                line.GetValue(anew));
        });
        return visit;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options,
        string name,
        bool json,
        TextWriter output,
        CancellationToken cancel,
        bool anew = false)
    {
        await foreach (var line in Rounds.RunAsync(options, [name], cancel, anew))
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
