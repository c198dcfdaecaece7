using System.CommandLine;
using Aggregator.Stories.Acts;

namespace Aggregator.Commands;

/// <summary>The verb <c>hide</c>: takes a story out of all that is published.</summary>
internal static class HideCommand
{
    private const string Details =
        $"""
        The story leaves every feed and page. Nothing of it comes back by itself: copies that other sources bring later
        join it unseen.

        {ActVerb.Endnote}
        """;

    public static Command Create(CommonOptions common)
    {
        var story = ActVerb.Story();
        var hide = new Verb("hide", "Takes a story out of all that is published.", Details) { story };
        return new ActVerb(common, hide).Does(line => new ActOrder
        {
            Kind = ActKind.Hide,
            Story = line.GetRequiredValue(story),
            By = "",
        });
    }
}
