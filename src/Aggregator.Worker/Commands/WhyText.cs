using System.Globalization;
using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Stories;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>A story's history for people, in eighty columns. Times are UTC.</summary>
internal sealed class WhyText(TextWriter output)
{
    private const string Indent = "  ";
    private const string Deeper = "                    ";

    public void Write(WhyReport report)
    {
        foreach (var story in report.Stories) Write(story);
        foreach (var item in report.LeftOut)
        {
            Wrap($"Left out of {item.Source}: {item.Reason}.", "");
            Wrap($"First seen {Time(item.FirstSeen)}, last {Time(item.LastSeen)}.", Indent);
        }

        if (report.Stories.Count + report.LeftOut.Count == 0) WriteUnknown(report);
    }

    private void Write(StoryChronicle chronicle)
    {
        var story = chronicle.Story;
        Wrap($"{story.Id}  {story.Title}", "");
        Line($"atom:id    {story.AtomId}");
        Line($"entered    {Time(story.Entered)}");
        Line($"published  {Time(story.Published)}, updated {Time(story.Updated)}");
        if (story.MergedInto is { } other) Line($"merged into {other}, which stands for it");
        if (story.Hidden) Line("hidden: in no feed and on no page");
        if (story.Pinned) Line("pinned to the head of the pages");
        if (story.Topics.Count > 0) Line($"topics     {string.Join(", ", story.Topics)}");
        if (story.Related.Count > 0) Line($"related    {string.Join(", ", story.Related)}");
        output.WriteLine();
        output.WriteLine("Carriers");
        foreach (var copy in story.Carriers) Write(copy);
        output.WriteLine();
        output.WriteLine("What happened (UTC)");
        foreach (var happening in chronicle.History) Write(happening);
        if (chronicle.Apart.Count > 0) Write(chronicle.Apart);
        output.WriteLine();
    }

    private void Write(StoryLine.Copy copy)
    {
        var language = copy.Language is null ? "" : $" [{copy.Language}]";
        var gone = copy.Withdrawn ? ", taken back" : "";
        Line($"{copy.Source} of {copy.Member}{language}, since {Time(copy.FirstSeen)}{gone}");
        output.WriteLine(Narrow.Cut(PlainLine.Of($"    {copy.Title}"), Narrow.Width));
        // An address is to be copied: it is never cut.
        if (copy.Url is not null) output.WriteLine(PlainLine.Of($"    {copy.Url}"));
    }

    private void Write(Happening happening)
    {
        Dated(happening.At, happening.Kind switch
        {
            HappeningKind.Entered => $"entered with {happening.SourceId}: {happening.Reason}",
            HappeningKind.Joined => $"{happening.SourceId} joined: {happening.Reason}",
            HappeningKind.Changed => $"{happening.SourceId}: {happening.Reason}",
            HappeningKind.Withdrawn => $"{happening.SourceId} took it back: {happening.Reason}",
            _ => string.Create(CultureInfo.InvariantCulture, $"act {happening.Act}: {happening.Reason}"),
        });
        if (happening.Evidence is { } evidence) Wrap($"found by {evidence}", Deeper);
        if (happening.Before is { } before) Wrap($"before: {before}", Deeper);
        foreach (var miss in happening.Misses ?? [])
            Wrap($"not {miss.StoryId}: {miss.Reason} (in common: {miss.Shared})", Deeper);
    }

    private void Write(IReadOnlyList<NearStory> apart)
    {
        output.WriteLine();
        output.WriteLine("Later stories that stayed apart from it");
        foreach (var near in apart)
        {
            output.WriteLine(Narrow.Cut(PlainLine.Of($"  {near.Story}  {near.Title}"), Narrow.Width));
            Wrap($"{near.Reason} (in common: {near.Shared})", "    ");
        }
    }

    private void WriteUnknown(WhyReport report)
    {
        Wrap($"Nothing is remembered of {report.Asked}: no story and no item of any source.", "");
        Wrap(
            report.Sources.Count == 0
                ? "No source is of this site: \"aggregator probe ADDRESS\" shows what the site offers."
                : "If it is news of this site: does a source list it, and does it come through?",
            "");
        foreach (var source in report.Sources) Line($"aggregator pull {source} --dry-run");
    }

    private void Dated(DateTimeOffset at, string text)
    {
        var lines = Narrow.Wrap(PlainLine.Of(text), Deeper).ToList();
        output.WriteLine($"  {Time(at)}  {lines[0][Deeper.Length..]}");
        foreach (var line in lines.Skip(1)) output.WriteLine(line);
    }

    private void Wrap(string text, string indent)
    {
        foreach (var line in Narrow.Wrap(PlainLine.Of(text), indent)) output.WriteLine(line);
    }

    private void Line(string text) => output.WriteLine(Indent + PlainLine.Of(text));

    private static string Time(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
