using System.CommandLine;
using Aggregator.Configuration;
using Aggregator.Stories.Acts;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>What the verbs that change stories have in common: who does it and why, and how it is told.</summary>
internal sealed class ActVerb
{
    /// <summary>Ends the details of each.</summary>
    public const string Endnote =
        """
        STORY is a story's id, the address of its page on our site, or its atom:id. It is done at once, by the service
        when it is running, kept with who, when and why ("aggregator acts"), and taken back with "aggregator undo".

        Exit code 0: done. 1: refused, with what to do; an error in feeds.json, no way to the store. 130: interrupted.
        """;

    private readonly CommonOptions _common;
    private readonly Verb _verb;

    private readonly Option<string> _by = new("--by")
    {
        Description = "Who does it.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    private readonly Option<string?> _why = new("--why", "--because") { Description = "The reason.", HelpName = "TEXT" };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "One JSON object: act (number, kind, storyId, otherId, by, at, why ...), stories.",
    };

    public ActVerb(CommonOptions common, Verb verb)
    {
        (_common, _verb) = (common, verb);
        verb.Options.Add(_why);
        verb.Options.Add(_by);
        verb.Options.Add(_json);
    }

    /// <summary>The story that most of them are about.</summary>
    public static Argument<string> Story(string name = "STORY") => new(name) { Description = "The story." };

    /// <summary>The verb, which gives this order.</summary>
    public Command Does(Func<ParseResult, ActOrder> order)
    {
        _verb.SetAction((line, cancel) => RunAsync(
            _common.Read(line),
            order(line) with { By = line.GetValue(_by) ?? "", Why = line.GetValue(_why) },
            line.GetValue(_json),
            line.InvocationConfiguration.Output,
            cancel));
        return _verb;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, ActOrder order, bool isJson, TextWriter output, CancellationToken cancel)
    {
        var reports = Asking.LinesAsync(
            options,
            "act",
            order,
            parts => Lines.OfAsync(parts.GetRequiredService<Editorial>().ActAsync(order, cancel)),
            cancel);
        await foreach (var report in reports)
        {
            if (report.Refused is { } reason) throw new CannotGoOnException(reason);
            if (isJson) await output.WriteLineAsync(JsonLines.Answer(report));
            else ActReportText.Write(report, output);
        }

        return 0;
    }
}
