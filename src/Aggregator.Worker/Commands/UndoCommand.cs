using System.CommandLine;
using Aggregator.Stories.Acts;

namespace Aggregator.Commands;

/// <summary>The verb <c>undo</c>: takes an act back.</summary>
internal static class UndoCommand
{
    private const string Details =
        """
        Without a number the newest act that holds is taken back; "aggregator acts" has the numbers. What the act
        changed is as before; what happened since stays: carriers that joined meanwhile, words that changed. Both
        stories of a merge are there again with their ids. An undo is kept as an act, too; it cannot be undone itself,
        the act can be done again.

        Exit code 0: done. 1: refused, with what to do; an error in feeds.json, no way to the store. 130: interrupted.
        """;

    public static Command Create(CommonOptions common)
    {
        var number = new Argument<int?>("NUMBER")
        {
            Description = "Which act; none: the newest that holds.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var undo = new Verb("undo", "Takes back what was done to stories.", Details) { number };
        return new ActVerb(common, undo).Does(line => new ActOrder
        {
            Kind = ActKind.Undo,
            Number = line.GetValue(number),
            By = "",
        });
    }
}
