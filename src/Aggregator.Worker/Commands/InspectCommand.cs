using System.CommandLine;

namespace Aggregator.Commands;

/// <summary>The verb <c>inspect</c>: shows how the program understands a document.</summary>
internal static class InspectCommand
{
    public static Command Create(CommonOptions common) =>
        new("inspect", "Shows how the program understands a document.")
        {
            InspectFeedCommand.Create(common),
            InspectListCommand.Create(common),
            InspectArticleCommand.Create(common),
            InspectDiscoverCommand.Create(common),
            InspectDatesCommand.Create(),
            InspectLanguagesCommand.Create(),
            InspectStoriesCommand.Create(),
        };
}
