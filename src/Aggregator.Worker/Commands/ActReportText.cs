using System.Globalization;
using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Stories.Acts;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>An admin's acts for people.</summary>
internal static class ActReportText
{
    /// <summary>What was done, and how to take it back.</summary>
    public static void Write(ActReport report, TextWriter output)
    {
        var act = report.Act!;
        Say(output, string.Create(CultureInfo.InvariantCulture, $"Act {act.Number}: {Sentence(act)}"));
        foreach (var story in report.Stories.Where(story => story.MergedInto is null))
            output.WriteLine("  " + Narrow.Cut(PlainLine.Of(StoryText.Line(story)), Narrow.Width - 2));
        if (act.Kind is not ActKind.Undo)
            Say(output, string.Create(CultureInfo.InvariantCulture, $"\"aggregator undo {act.Number}\" takes it back."));
    }

    /// <summary>A line or more of the list of acts.</summary>
    public static void Write(EditorialAct act, TextWriter output)
    {
        var at = act.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var undone = act.UndoneBy is { } by
            ? string.Create(CultureInfo.InvariantCulture, $" (undone by act {by})")
            : "";
        Say(output, string.Create(CultureInfo.InvariantCulture, $"{act.Number,4}  {at}  {act.By}: {Sentence(act)}{undone}"));
        if (act.Why is null) return;
        foreach (var line in Narrow.Wrap(PlainLine.Of(act.Why), "                        ")) output.WriteLine(line);
    }

    private static string Sentence(EditorialAct act) => act.Kind switch
    {
        ActKind.Merge => $"{act.OtherId} merged into {act.StoryId}",
        ActKind.Split => $"{string.Join(", ", act.Copies.Select(copy => copy.SourceId))} split off from {act.StoryId} "
            + $"into {act.OtherId}",
        ActKind.Hide => $"{act.StoryId} hidden",
        ActKind.Pin => $"{act.StoryId} pinned",
        ActKind.Retitle => $"{act.StoryId} retitled \"{act.Title}\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"act {act.Undoes} undone, on {act.StoryId}"),
    };

    private static void Say(TextWriter output, string line) => output.WriteLine(PlainLine.Of(line));
}
