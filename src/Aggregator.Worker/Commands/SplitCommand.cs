using System.CommandLine;
using Aggregator.Stories.Acts;

namespace Aggregator.Commands;

/// <summary>The verb <c>split</c>: gives carriers of a story one of their own.</summary>
internal static class SplitCommand
{
    private const string Details =
        $"""
        The carriers leave for a story of their own, which is new; or, when exactly those leave that a merge had
        brought, for the one that they came from, with its id. What their sources state never joins the story again by
        itself, nor the other way round, also when the items change. "aggregator merge" still can.

        {ActVerb.Endnote}
        """;

    public static Command Create(CommonOptions common)
    {
        var story = ActVerb.Story();
        var copies = new Argument<string[]>("CARRIER")
        {
            Description = "Who leaves: a source's id, or the address of its copy.",
            Arity = ArgumentArity.OneOrMore,
        };
        var split = new Verb("split", "Gives carriers of a story one of their own.", Details) { story, copies };
        return new ActVerb(common, split).Does(line => new ActOrder
        {
            Kind = ActKind.Split,
            Story = line.GetRequiredValue(story),
            Copies = line.GetRequiredValue(copies),
            By = "",
        });
    }
}
