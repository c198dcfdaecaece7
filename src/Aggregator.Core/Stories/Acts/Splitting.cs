using Aggregator.Sources;

namespace Aggregator.Stories.Acts;

/// <summary>Carriers leave a story for one of their own, and never join it again by themselves.</summary>
internal static class Splitting
{
    public static ActOutcome Decide(
        EditorialAct act, Story story, IReadOnlyList<string> names, Archive archive, Site site)
    {
        if (names.Count == 0) return ActOutcome.Refuse($"Which carriers are to leave {story.Id}? {Carriers(story)}");
        if (names.FirstOrDefault(name => !story.Carriers.Any(carrier => IsNamed(carrier, name))) is { } stranger)
            return ActOutcome.Refuse($"{story.Id} has no carrier \"{stranger}\". {Carriers(story)}");

        var leaving = story.Carriers.Where(carrier => names.Any(name => IsNamed(carrier, name))).ToList();
        if (leaving.Count == story.Carriers.Count)
            return ActOutcome.Refuse($"No carrier would stay in {story.Id}; name fewer. {Carriers(story)}");

        var former = Former(story, leaving, archive);
        var split = former is null
            ? Newborn(leaving, archive, site, act.At)
            : Parting.Revived(former, leaving, act.At);
        var rest = Parting.Without(story, leaving, act.At);
        act = act with
        {
            OtherId = split.Id,
            Copies = [.. leaving.Select(carrier => new CopyName(carrier.SourceId, carrier.ItemKey, carrier.MergedFrom))],
        };
        rest = rest with
        {
            Aliases = [.. rest.Aliases.Where(id => id != split.Id)],
            NeverFrom = Never(rest, leaving),
        };
        split = split with { NeverFrom = Never(split, rest.Carriers) };
        var sources = string.Join(", ", leaving.Select(carrier => carrier.SourceId));
        return new ActOutcome
        {
            Act = act,
            Stories =
            [
                rest.With(Happened.Of(act, $"{sources} split off into {split.Id}")),
                split.With(Happened.Of(act, $"split off from {story.Id}")),
            ],
            Moved = [.. leaving.Select(carrier => new MovedItem(carrier.SourceId, carrier.ItemKey, split.Id))],
        };
    }

    // Whatever a source states later, under whatever id: it does not come back to where it was taken from.
    private static string[] Never(Story story, IEnumerable<Carrier> gone)
    {
        var own = story.Carriers.Select(carrier => carrier.SourceId).ToHashSet(StringComparer.Ordinal);
        var others = gone.Select(carrier => carrier.SourceId).Where(source => !own.Contains(source));
        return [.. story.NeverFrom.Union(others, StringComparer.Ordinal)];
    }

    // When exactly those leave that a merge had brought, they get their own story back.
    private static Story? Former(Story story, List<Carrier> leaving, Archive archive)
    {
        if (leaving[0].MergedFrom is not { } id || leaving.Any(carrier => carrier.MergedFrom != id)) return null;
        return story.Carriers.Count(carrier => carrier.MergedFrom == id) == leaving.Count
            && archive.Story(id) is { } former && former.MergedInto == story.Id ? former : null;
    }

    private static Story Newborn(List<Carrier> carriers, Archive archive, Site site, DateTimeOffset now)
    {
        var first = carriers[0];
        var id = archive.NewStoryId(now);
        var published = NewsTime.Published(first.Item, TimeZoneInfo.Utc, first.FirstSeen);
        var story = new Story
        {
            Id = id,
            AtomId = AtomIds.Minted(site, archive.IdBase, id),
            Entered = now,
            Published = published,
            Updated = published,
            Carriers = [.. carriers.Select(carrier => carrier with { MergedFrom = null })],
        };
        return story with { LeadIndex = Lead.Best(story) };
    }

    private static bool IsNamed(Carrier carrier, string name) =>
        carrier.SourceId == name
        || (CanonicalUrl.Of(name) is { } address && CanonicalUrl.Of(carrier.Item.Link) == address);

    private static string Carriers(Story story) =>
        $"Its carriers: {string.Join(", ", story.Carriers.Select(carrier => carrier.SourceId).Distinct())}.";
}
