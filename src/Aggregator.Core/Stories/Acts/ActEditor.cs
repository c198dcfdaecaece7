using Aggregator.Sources;

namespace Aggregator.Stories.Acts;

/// <summary>Decides what becomes of an admin's order.</summary>
public static class ActEditor
{
    private const int LongestTitle = 300;
    private const int LongestReason = 1_000;

    /// <summary>Pure: the same facts give the same outcome.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="archive">What the store knows at this moment.</param>
    /// <param name="site">Under whose name ids are minted.</param>
    /// <param name="now">UTC.</param>
    public static ActOutcome Decide(ActOrder order, Archive archive, Site site, DateTimeOffset now)
    {
        if (Tidy(order, out order) is { } problem) return ActOutcome.Refuse(problem);
        var act = new EditorialAct
        {
            Number = archive.Acts.Count + 1,
            Kind = order.Kind,
            StoryId = order.Story ?? "",
            Title = order.Kind is ActKind.Retitle ? order.Title : null,
            By = order.By,
            At = now,
            Why = order.Why,
        };
        if (order.Kind is ActKind.Undo) return Undoing.Decide(act, order.Number, archive);
        if (Find(order.Story, archive, out var story) is { } reason) return ActOutcome.Refuse(reason);
        return order.Kind switch
        {
            ActKind.Merge => Find(order.Other, archive, out var other) is { } refusal
                ? ActOutcome.Refuse(refusal)
                : Merging.Decide(act, story!, other!, archive),
            ActKind.Split => Splitting.Decide(act, story!, order.Copies, archive, site),
            _ => Marking.Decide(act, story!, archive.Acts),
        };
    }

    // A story that stands by itself; else why not.
    private static string? Find(string? id, Archive archive, out Story? story)
    {
        story = id is null ? null : archive.Story(id);
        return story switch
        {
            null => $"There is no story {id}. \"aggregator stories\" lists the newest.",
            { MergedInto: { } other } => $"{id} was merged into {other}; name that one, or undo the merge first.",
            _ => null,
        };
    }

    // Text of one line, without what a feed or a terminal could not bear.
    private static string? Tidy(ActOrder order, out ActOrder tidy)
    {
        tidy = order with { By = Line(order.By) ?? "", Why = Line(order.Why), Title = Line(order.Title) };
        if (tidy.By.Length is 0 or > LongestTitle) return "Who did it is not said; name somebody with --by.";
        if (tidy.Why?.Length > LongestReason) return $"The reason is longer than {LongestReason} characters.";
        if (tidy.Kind is not ActKind.Retitle) return null;
        if (tidy.Title is null) return "The title is empty. \"aggregator undo\" gives a story its own title back.";
        return tidy.Title.Length > LongestTitle ? $"The title is longer than {LongestTitle} characters." : null;
    }

    private static string? Line(string? text)
    {
        var words = string.Concat((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
