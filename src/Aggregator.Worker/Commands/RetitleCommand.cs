using System.CommandLine;
using Aggregator.Stories.Acts;

namespace Aggregator.Commands;

/// <summary>The verb <c>retitle</c>: gives a story a title of the admin's own.</summary>
internal static class RetitleCommand
{
    private const string Details =
        $"""
        The title is shown wherever the story is, in place of its carriers'. Readers see the entry as updated once.

        {ActVerb.Endnote}
        """;

    public static Command Create(CommonOptions common)
    {
        var story = ActVerb.Story();
        var title = new Argument<string>("TITLE") { Description = "The new title, in quotes." };
        var retitle = new Verb("retitle", "Gives a story a title of your own.", Details) { story, title };
        return new ActVerb(common, retitle).Does(line => new ActOrder
        {
            Kind = ActKind.Retitle,
            Story = line.GetRequiredValue(story),
            Title = line.GetRequiredValue(title),
            By = "",
        });
    }
}
