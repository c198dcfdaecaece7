namespace Aggregator.Stories.Acts;

/// <summary>What becomes of two stories when carriers go from one to the other.</summary>
internal static class Parting
{
    /// <summary>The story without these carriers; when its lead is among them another leads.</summary>
    public static Story Without(Story story, IReadOnlyCollection<Carrier> leaving, DateTimeOffset now)
    {
        var lead = story.Lead;
        var rest = story with
        {
            Carriers = [.. story.Carriers.Where(carrier => !leaving.Contains(carrier))],
            LeadIndex = 0,
            Revision = story.Revision + 1,
        };
        var stays = rest.Carriers.ToList().IndexOf(lead);
        rest = rest with { LeadIndex = stays >= 0 ? stays : Lead.Best(rest) };
        var isSame = story.Title is not null || !Change.IsMaterial(lead.Item, rest.Lead.Item);
        return isSame ? rest : rest with { Updated = NewsTime.Whole(now) };
    }

    /// <summary>An alias as a story again, with the carriers that it gets back, in the words of today.</summary>
    public static Story Revived(Story alias, IReadOnlyList<Carrier> carriers, DateTimeOffset now)
    {
        var lead = alias.Lead;
        var story = alias with
        {
            MergedInto = null,
            Carriers =
            [
                .. carriers.Select(carrier => carrier.MergedFrom == alias.Id ? carrier with { MergedFrom = null } : carrier),
            ],
            LeadIndex = 0,
            Revision = alias.Revision + 1,
        };
        var own = story.Carriers.ToList().FindIndex(carrier => carrier.SourceId == lead.SourceId);
        story = story with { LeadIndex = own >= 0 ? own : Lead.Best(story) };
        story = story with { RemovedAt = story.IsPublished ? null : alias.RemovedAt };
        var isSame = alias.Title is not null || !Change.IsMaterial(lead.Item, story.Lead.Item);
        return isSame ? story : story with { Updated = NewsTime.Whole(now) };
    }
}
