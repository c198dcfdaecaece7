using System.CommandLine;
using Aggregator.Stories.Acts;

namespace Aggregator.Commands;

/// <summary>The verb <c>pin</c>: keeps a story at the head of the pages.</summary>
internal static class PinCommand
{
    private const string Details =
        $"""
        The story stands at the head of every page that holds it until the act is undone. Feeds keep
        their order.

        {ActVerb.Endnote}
        """;

    public static Command Create(CommonOptions common)
    {
        var story = ActVerb.Story();
        var pin = new Verb("pin", "Keeps a story at the head of the pages.", Details) { story };
        return new ActVerb(common, pin).Does(line => new ActOrder
        {
            Kind = ActKind.Pin,
            Story = line.GetRequiredValue(story),
            By = "",
        });
    }
}
