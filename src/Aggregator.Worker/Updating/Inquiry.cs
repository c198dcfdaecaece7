using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>Gathers what is remembered of a story, or of an address.</summary>
internal sealed class Inquiry(IStore store, Catalog catalog)
{
    /// <summary>A copy that comes later than this after a story is not compared with it.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromDays(11);

    private const int MostApart = 10;
    private const int MostSources = 5;

    public WhyReport Of(string name)
    {
        name = name.Trim();
        var report = new WhyReport { Asked = name };
        if (StoryNames.Find(store, name) is { } story) return report with { Stories = Tell([story]) };

        var rows = store.RowsAt(name);
        var ids = rows.Select(row => row.StoryId).OfType<string>().Distinct(StringComparer.Ordinal);
        var stories = ids.Select(store.Story).OfType<Story>().ToList();
        if (rows.Count == 0)
            stories = [.. StoryNames.All(store).Where(other => other.MergedInto is null && Carries(other, name)).Take(1)];
        return report with
        {
            Stories = Tell(stories),
            LeftOut = [.. rows.Where(row => row.StoryId is null || row.Skipped is not null).Select(LeftOutOf)],
            Sources = rows.Count + stories.Count == 0 ? SourcesOf(name) : [],
        };
    }

    /// <summary>Pairs that have much in common and stayed apart, the newest first.</summary>
    public IEnumerable<Suspect> Suspects(DateTimeOffset since)
    {
        var told = new HashSet<(string, string)>();
        foreach (var story in StoryNames.All(store).TakeWhile(story => story.Entered >= since).Where(IsOpen))
        {
            foreach (var miss in MissesOf(story).Where(miss => miss.IsSuspect))
            {
                if (Standing(miss.StoryId) is not { } other || other.Id == story.Id || !IsOpen(other)) continue;
                if (AreKeptApart(story, other) || !told.Add(Pair(story.Id, other.Id))) continue;
                yield return new Suspect(StoryLine.Of(story), StoryLine.Of(other), miss.Reason, miss.Shared);
            }
        }
    }

    private List<StoryChronicle> Tell(IEnumerable<Story> stories)
    {
        var standing = stories.Select(story => Standing(story.Id) ?? story).DistinctBy(story => story.Id).ToList();
        var aliases = standing.SelectMany(story => story.Aliases).Select(store.Story).OfType<Story>();
        return
        [
            .. standing.Concat(aliases)
                .Select(story => new StoryChronicle(StoryLine.Of(story), story.History, Apart(story))),
        ];
    }

    private List<NearStory> Apart(Story story) =>
    [
        .. StoryNames.All(store, StoryIds.From(story.Entered + Later))
            .TakeWhile(other => other.Entered >= story.Entered)
            .SelectMany(other => MissesOf(other)
                .Where(miss => miss.StoryId == story.Id && other.Id != story.Id)
                .Take(1)
                .Select(miss => (Miss: miss, Near: new NearStory(
                    other.Id, other.Title ?? other.Lead.Item.Title, miss.Reason, miss.Shared))))
            .OrderByDescending(near => near.Miss.Weight)
            .Take(MostApart)
            .Select(near => near.Near),
    ];

    private static IEnumerable<NearMiss> MissesOf(Story story) =>
        story.History.SelectMany(happening => happening.Misses ?? []);

    private Story? Standing(string id) => store.Story(id) is { } story
        ? story.MergedInto is { } other ? store.Story(other) : story
        : null;

    private static bool Carries(Story story, string name) => story.Carriers.Any(carrier =>
        carrier.Item.SourceItemId == name
        || (CanonicalUrl.Of(name) is { } address && CanonicalUrl.Of(carrier.Item.Link) == address));

    private static LeftOut LeftOutOf(LedgerRow row) =>
        new(row.SourceId, row.Skipped ?? "its story is no longer kept", row.FirstSeen, row.LastSeen);

    private string[] SourcesOf(string name)
    {
        if (!Uri.TryCreate(name, UriKind.Absolute, out var url) || url.Host.Length == 0) return [];
        var sources = catalog.Sources.Where(source => RegistrableDomain.Same(source.Url, url));
        return [.. sources.Select(source => source.Id).Take(MostSources)];
    }

    private static bool IsOpen(Story story) => story is { Hidden: false, MergedInto: null };

    private static bool AreKeptApart(Story one, Story other) =>
        one.Carriers.Any(carrier => other.NeverFrom.Contains(carrier.SourceId))
        || other.Carriers.Any(carrier => one.NeverFrom.Contains(carrier.SourceId));

    private static (string, string) Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
