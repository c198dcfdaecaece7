using System.CommandLine;
using Aggregator.Stories.Acts;

namespace Aggregator.Commands;

/// <summary>The verb <c>merge</c>: makes two stories one.</summary>
internal static class MergeCommand
{
    private const string Details =
        $"""
        The story that entered earlier stays, with all carriers of both; its id and atom:id stay as they are. The other
        becomes an alias: its page leads to the one that stays, feeds tell readers that its entry is gone.

        {ActVerb.Endnote}
        """;

    public static Command Create(CommonOptions common)
    {
        var one = ActVerb.Story();
        var other = ActVerb.Story("OTHER");
        var merge = new Verb("merge", "Makes two stories one.", Details) { one, other };
        return new ActVerb(common, merge).Does(line => new ActOrder
        {
            Kind = ActKind.Merge,
            Story = line.GetRequiredValue(one),
            Other = line.GetRequiredValue(other),
            By = "",
        });
    }
}
