namespace Aggregator.Stories.Acts;

/// <summary>Hide, pin and retitle: what holds of a story is what the acts on it say that were not undone.</summary>
internal static class Marking
{
    public static ActOutcome Decide(EditorialAct act, Story story, IReadOnlyList<EditorialAct> acts)
    {
        if (Idle(act, story, acts) is { } reason) return ActOutcome.Refuse(reason);
        var marked = Mark(story, [.. acts, act], act.At).With(Happened.Of(act, Sentence(act, story)));
        return new ActOutcome { Act = act, Stories = [marked] };
    }

    /// <summary>The story as the acts that hold make it.</summary>
    public static Story Mark(Story story, IReadOnlyList<EditorialAct> acts, DateTimeOffset now)
    {
        var holding = acts.Where(act => act.Holds && act.StoryId == story.Id).ToList();
        var title = holding.LastOrDefault(act => act.Kind is ActKind.Retitle)?.Title;
        var marked = story with
        {
            Hidden = holding.Any(act => act.Kind is ActKind.Hide),
            Pinned = holding.Any(act => act.Kind is ActKind.Pin),
            Title = title,
            Updated = title == story.Title ? story.Updated : NewsTime.Whole(now),
            Revision = story.Revision + 1,
        };
        return marked with { RemovedAt = marked.IsPublished ? null : story.RemovedAt ?? now };
    }

    private static string? Idle(EditorialAct act, Story story, IReadOnlyList<EditorialAct> acts)
    {
        if (act.Kind is ActKind.Retitle)
        {
            return act.Title == (story.Title ?? story.Lead.Item.Title) ? $"{story.Id} has this title already." : null;
        }

        var former = acts.LastOrDefault(other => other.Holds && other.Kind == act.Kind && other.StoryId == story.Id);
        return former is null ? null : FormattableString.Invariant(
            $"{story.Id} is {Word(act.Kind)} already; \"aggregator undo {former.Number}\" takes that back.");
    }

    private static string Sentence(EditorialAct act, Story story) => act.Kind is ActKind.Retitle
        ? $"retitled; before: {story.Title ?? story.Lead.Item.Title}"
        : Word(act.Kind);

    private static string Word(ActKind kind) => kind is ActKind.Hide ? "hidden" : "pinned";
}
