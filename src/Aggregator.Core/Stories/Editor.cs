namespace Aggregator.Stories;

/// <summary>Decides what each item means: a new story, one more carrier of a known one, a change, or nothing.</summary>
public static class Editor
{
    /// <summary>One edit an item, each with its reason. Pure: the same facts give the same edits.</summary>
    /// <param name="assignment">Whose items, and when.</param>
    /// <param name="items">Each once, in the document's order.</param>
    /// <param name="known">What the store knows of them at this moment.</param>
    public static IReadOnlyList<StoryEdit> Decide(Assignment assignment, IReadOnlyList<FreshItem> items, Known known)
    {
        var source = assignment.Source.Id;
        var habits = Habits.With(known.Habits(source), items);
        var desk = new Desk(assignment, known with { Habits = id => id == source ? habits : known.Habits(id) }, items);
        List<StoryEdit> edits = [.. OldestFirst(items).Select(item => Judge(desk, item))];
        return [.. edits, .. desk.Linked()];
    }

    // Lists state the newest first; stories are to enter in the order in which they happened.
    private static IEnumerable<FreshItem> OldestFirst(IReadOnlyList<FreshItem> items) =>
        items.Reverse().OrderBy(fresh => (fresh.Item?.Published ?? fresh.Item?.Updated)?.At ?? DateTimeOffset.MaxValue);

    private static StoryEdit Judge(Desk desk, FreshItem fresh)
    {
        if (fresh.IsWithdrawal) return desk.Withdraw(fresh);
        if (fresh.SkipReason is { } skipped) return desk.Skip(fresh, skipped);

        var comparison = desk.Compare(fresh);
        var candidates = desk.Candidates(fresh);
        var key = fresh.Keyed.Keys.FirstOrDefault(key => !desk.IsTakenByOther(key, fresh, comparison))
            ?? fresh.Keyed.Keys.Last();
        fresh = fresh with { Keyed = fresh.Keyed with { Key = key } };
        return desk.Row(key) is { } row
            ? JudgeKnown(desk, fresh, row)
            : JudgeMoved(desk, fresh, comparison) ?? JudgeUnknown(desk, fresh, comparison, candidates);
    }

    private static StoryEdit JudgeKnown(Desk desk, FreshItem fresh, LedgerRow row)
    {
        if (row.Skipped is { } reason) return desk.Ignore(fresh, row, reason);
        if (desk.Story(row.StoryId) is not { } story) return desk.Ignore(fresh, row, "its story is no longer kept");
        if (desk.CarrierIndex(story, row.Key) is not { } index)
            return desk.Ignore(fresh, row, "the source now states it under another id");
        return desk.Update(fresh, story, index, "the source changed it");
    }

    // The source gave a piece that is known another id, another address, or both.
    private static StoryEdit? JudgeMoved(Desk desk, FreshItem fresh, Comparison comparison)
    {
        var item = fresh.Keyed;
        if (item is not { Former: { } row, KnownBy: KnownBy.Link or KnownBy.Title }) return null;
        var isSure = item.IsKnownPiece;
        if (row.Skipped is not null || desk.Story(row.StoryId) is not { } story)
            return isSure ? desk.Skip(fresh, row.Skipped ?? "its story is no longer kept") : null;
        if (desk.CarrierIndex(story, row.Key) is { } index
            && (isSure ? !comparison.IsAnotherPieceThan(story.Carriers[index]) : comparison.With(story).IsSame))
            return desk.Update(fresh, story, index, "the source gave it another id or address");
        return item.IsOld ? desk.Skip(fresh, "known from before the site moved") : null;
    }

    private static StoryEdit JudgeUnknown(
        Desk desk, FreshItem fresh, Comparison comparison, IEnumerable<Story> candidates)
    {
        var weighing = Weighing.Of(desk, fresh, comparison, candidates);
        if (weighing.Match is not { } story || (desk.OnlyLinks(story) && !weighing.IsTwin(story)))
            return desk.Add(fresh, weighing);
        return comparison.OwnCopy(story) switch
        {
            null => desk.Join(fresh, story, weighing),
            { Replaces: true } own => desk.Update(fresh, story, own.Index, "the source gave it another id or address"),
            _ => desk.Again(fresh, story, $"the source states it twice: {weighing.Reason}"),
        };
    }
}
