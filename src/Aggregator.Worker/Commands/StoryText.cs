using System.Globalization;
using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>A story for people, in a line of a terminal.</summary>
internal static class StoryText
{
    /// <summary>Its id, when it entered (UTC), how many members carry it, whose words are shown, the title.</summary>
    public static string Line(StoryLine story)
    {
        var entered = story.Entered.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{story.Id}  {entered}  {story.Members,2}  {Narrow.Cut(story.Member, 12),-12}  {Mark(story)}{story.Title}");
        return Narrow.Cut(PlainLine.Of(line), Narrow.Width);
    }

    private static string Mark(StoryLine story) => story switch
    {
        { MergedInto: { } other } => $"[in {other}] ",
        { Hidden: true } => "[hidden] ",
        { Pinned: true } => "[pinned] ",
        _ => "",
    };
}
