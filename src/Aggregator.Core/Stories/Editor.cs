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
        var desk = new Desk(assignment, known);
        return [.. OldestFirst(items).Select(item => Judge(desk, item))];
    }

    // Lists state the newest first; stories are to enter in the order in which they happened.
    private static IEnumerable<FreshItem> OldestFirst(IReadOnlyList<FreshItem> items) =>
        items.Reverse().OrderBy(fresh => (fresh.Item?.Published ?? fresh.Item?.Updated)?.At ?? DateTimeOffset.MaxValue);

    private static StoryEdit Judge(Desk desk, FreshItem fresh)
    {
        if (fresh.SkipReason is { } skipped) return desk.Skip(fresh, skipped);

        var row = desk.Row(fresh.Keyed.Key);
        if (row is not null && desk.IsAnotherPiece(row, fresh))
        {
            fresh = fresh with { Keyed = fresh.Keyed with { Key = fresh.Keyed.LinkKey! } };
            row = desk.Row(fresh.Keyed.Key);
        }

        return row is null ? JudgeUnknown(desk, fresh) : JudgeKnown(desk, fresh, row);
    }

    private static StoryEdit JudgeKnown(Desk desk, FreshItem fresh, LedgerRow row)
    {
        if (row.Skipped is { } reason) return desk.Ignore(fresh, row, reason);
        if (desk.Story(row.StoryId) is not { } story) return desk.Ignore(fresh, row, "its story is no longer kept");
        if (CarrierIndex(story, row) is not { } index) return desk.Ignore(fresh, row, "the source now states it under another id");
        return desk.Update(fresh, story, index, "the source changed it");
    }

    private static StoryEdit JudgeUnknown(Desk desk, FreshItem fresh)
    {
        foreach (var story in desk.Candidates(fresh))
        {
            if (Sameness.OwnCopy(desk.SourceId, story, fresh) is { } mine)
                return desk.Update(fresh, story, mine.Index, mine.Reason);
            if (Sameness.OtherCopy(desk.MemberId, desk.SourceId, story, fresh) is { } reason)
                return desk.Join(fresh, story, reason);
        }

        return desk.Add(fresh);
    }

    private static int? CarrierIndex(Story story, LedgerRow row)
    {
        for (var n = 0; n < story.Carriers.Count; n++)
        {
            if (story.Carriers[n].SourceId == row.SourceId && story.Carriers[n].ItemKey == row.Key) return n;
        }

        return null;
    }
}
