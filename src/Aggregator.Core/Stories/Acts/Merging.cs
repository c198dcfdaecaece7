namespace Aggregator.Stories.Acts;

/// <summary>Two stories become one: the earlier stays, the other becomes an alias of it.</summary>
internal static class Merging
{
    public static ActOutcome Decide(EditorialAct act, Story one, Story other, Archive archive)
    {
        if (one.Id == other.Id) return ActOutcome.Refuse("A story cannot be merged with itself.");
        if (one.Hidden || other.Hidden)
            return ActOutcome.Refuse($"{(one.Hidden ? one : other).Id} is hidden; undo that first.");

        var (kept, leaving) = IsEarlier(one, other) ? (one, other) : (other, one);
        act = act with { StoryId = kept.Id, OtherId = leaving.Id, Aliases = leaving.Aliases };
        var moved = leaving.Carriers
            .Select(carrier => carrier with { MergedFrom = carrier.MergedFrom ?? leaving.Id })
            .ToList();
        var merged = kept with
        {
            Carriers = [.. kept.Carriers, .. moved],
            Aliases = [.. kept.Aliases, leaving.Id, .. leaving.Aliases],
            NeverFrom = [.. kept.NeverFrom.Union(leaving.NeverFrom, StringComparer.Ordinal)],
            Topics = [.. kept.Topics.Union(leaving.Topics, StringComparer.Ordinal)],
            Related = [.. kept.Related.Where(id => id != leaving.Id)],
            Revision = kept.Revision + 1,
        };
        return new ActOutcome
        {
            Act = act,
            Stories =
            [
                merged.With(Happened.Of(act, $"{leaving.Id} merged into it")),
                Alias(leaving, kept.Id, act.At).With(Happened.Of(act, $"merged into {kept.Id}")),
                .. leaving.Aliases.Select(archive.Story).OfType<Story>().Select(alias => Alias(alias, kept.Id, act.At)),
            ],
            Moved = [.. moved.Select(carrier => new MovedItem(carrier.SourceId, carrier.ItemKey, kept.Id))],
        };
    }

    /// <summary>The story as an alias of another. It keeps the carriers that it had, to be told of.</summary>
    public static Story Alias(Story story, string into, DateTimeOffset now) => story with
    {
        MergedInto = into,
        Aliases = [],
        RemovedAt = story.RemovedAt ?? now,
        Revision = story.Revision + 1,
    };

    private static bool IsEarlier(Story one, Story other) =>
        (one.Entered, one.Id).CompareTo((other.Entered, other.Id)) < 0;
}
