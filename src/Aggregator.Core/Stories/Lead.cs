namespace Aggregator.Stories;

/// <summary>Which carrier's words a story shows, and whether a change is worth a reader's second look.</summary>
internal static class Lead
{
    /// <summary>After this the lead stays, whoever joins.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(48);

    /// <summary>Updated moves no more often than this.</summary>
    private static readonly TimeSpan Restlessness = TimeSpan.FromHours(6);

    /// <summary>The story after a change, its lead chosen anew where that is allowed, and Updated moved if the shown
    /// words changed.</summary>
    public static Story Settle(Story before, Story after, DateTimeOffset now)
    {
        if (now - after.Entered <= Settling || after.Lead.Withdrawn) after = after with { LeadIndex = Best(after) };
        var rested = before.Updated == before.Published || now - before.Updated >= Restlessness;
        return rested && !after.Lead.Withdrawn && Change.IsMaterial(before.Lead.Item, after.Lead.Item)
            ? after with { Updated = NewsTime.Whole(now) }
            : after;
    }

    /// <summary>The member that owns the link's host, then the higher priority, then the first.</summary>
    public static int Best(Story story) =>
        Enumerable.Range(0, story.Carriers.Count)
            .OrderBy(n => story.Carriers[n].Withdrawn)
            .ThenByDescending(n => story.Carriers[n].OwnsLink)
            .ThenByDescending(n => story.Carriers[n].Priority)
            .ThenBy(n => n)
            .First();
}
