namespace Aggregator.Stories.Acts;

/// <summary>Takes an act back: what it changed is as if it had not been, what happened since stays.</summary>
internal static class Undoing
{
    public static ActOutcome Decide(EditorialAct undo, int? number, Archive archive)
    {
        var acts = archive.Acts;
        var former = number is null
            ? acts.LastOrDefault(act => act.Holds)
            : acts.FirstOrDefault(act => act.Number == number);
        if (Refusal(former, number) is { } reason) return ActOutcome.Refuse(reason);

        var undone = former! with { UndoneBy = undo.Number };
        undo = undo with { StoryId = former.StoryId, OtherId = former.OtherId, Undoes = former.Number };
        var outcome = former.Kind switch
        {
            ActKind.Merge => UndoMerge(undo, former, archive),
            ActKind.Split => UndoSplit(undo, former, archive),
            _ => Unmark(undo, undone, archive),
        };
        return outcome.Refused is null ? outcome with { Act = undo, Undone = undone } : outcome;
    }

    private static string? Refusal(EditorialAct? act, int? number) => act switch
    {
        null when number is null => "There is no act to undo.",
        null => FormattableString.Invariant($"There is no act {number}; \"aggregator acts\" lists them."),
        { Kind: ActKind.Undo } => FormattableString.Invariant($"Act {number} is an undo itself; do act {act.Undoes} again."),
        { UndoneBy: { } by } => FormattableString.Invariant($"Act {number} is undone already, by act {by}."),
        _ => null,
    };

    private static ActOutcome Unmark(EditorialAct undo, EditorialAct undone, Archive archive)
    {
        if (archive.Story(undone.StoryId) is not { } story) return Gone(undone.StoryId);
        var acts = archive.Acts.Select(act => act.Number == undone.Number ? undone : act).ToList();
        return new ActOutcome { Stories = [Marking.Mark(story, acts, undo.At).With(Undone(undo))] };
    }

    private static ActOutcome UndoMerge(EditorialAct undo, EditorialAct merge, Archive archive)
    {
        if (archive.Story(merge.OtherId!) is not { } alias) return Gone(merge.OtherId!);
        if (alias.MergedInto is not { } id || archive.Story(id) is not { } kept)
            return ActOutcome.Refuse($"{alias.Id} stands by itself again; a later split undid the merge.");

        string[] homes = [alias.Id, .. merge.Aliases.Where(kept.Aliases.Contains)];
        var back = kept.Carriers.Where(carrier => homes.Contains(carrier.MergedFrom)).ToList();
        if (back.Count == 0 || back.Count == kept.Carriers.Count)
            return ActOutcome.Refuse($"One of the two would have no carrier left; undo the later split of {id} first.");

        var rest = Parting.Without(kept, back, undo.At);
        rest = rest with { Aliases = [.. rest.Aliases.Except(homes, StringComparer.Ordinal)] };
        var revived = Parting.Revived(alias, back, undo.At) with { Aliases = homes[1..] };
        return new ActOutcome
        {
            Stories =
            [
                rest.With(Undone(undo)),
                revived.With(Undone(undo)),
                .. homes.Skip(1).Select(archive.Story).OfType<Story>()
                    .Select(other => other with { MergedInto = alias.Id, Revision = other.Revision + 1 }),
            ],
            Moved = [.. back.Select(carrier => new MovedItem(carrier.SourceId, carrier.ItemKey, alias.Id))],
        };
    }

    private static ActOutcome UndoSplit(EditorialAct undo, EditorialAct split, Archive archive)
    {
        if (archive.Story(split.OtherId!) is not { } part) return Gone(split.OtherId!);
        if (archive.Story(split.StoryId) is not { } story) return Gone(split.StoryId);
        var merged = part.MergedInto is null ? story : part;
        if (merged.MergedInto is { } other)
            return ActOutcome.Refuse($"{merged.Id} was merged into {other} since; undo that first.");

        var homes = split.Copies.ToDictionary(copy => (copy.SourceId, copy.ItemKey), copy => copy.MergedFrom);
        var back = part.Carriers.Select(carrier => carrier with
        {
            MergedFrom = homes.GetValueOrDefault((carrier.SourceId, carrier.ItemKey)) ?? carrier.MergedFrom ?? part.Id,
        }).ToList();
        var whole = story with
        {
            Carriers = [.. story.Carriers, .. back],
            Aliases = [.. story.Aliases, part.Id, .. part.Aliases],
            NeverFrom = [.. story.NeverFrom.Except(split.Copies.Select(copy => copy.SourceId), StringComparer.Ordinal)],
            Revision = story.Revision + 1,
        };
        return new ActOutcome
        {
            Stories =
            [
                whole.With(Undone(undo)),
                Merging.Alias(part, story.Id, undo.At).With(Undone(undo)),
                .. part.Aliases.Select(archive.Story).OfType<Story>()
                    .Select(alias => Merging.Alias(alias, story.Id, undo.At)),
            ],
            Moved = [.. back.Select(carrier => new MovedItem(carrier.SourceId, carrier.ItemKey, story.Id))],
        };
    }

    private static Happening Undone(EditorialAct undo) =>
        Happened.Of(undo, FormattableString.Invariant($"act {undo.Undoes} undone"));

    private static ActOutcome Gone(string id) => ActOutcome.Refuse($"{id} is no longer kept.");
}
