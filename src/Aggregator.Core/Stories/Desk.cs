using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>What the editor has before it while it judges one batch: what the store knows, and what was decided a
/// moment ago.</summary>
internal sealed class Desk(Assignment assignment, Known known, IReadOnlyList<FreshItem> items)
{
    private readonly Dictionary<string, Story> _decided = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<string>> _added = [];
    private readonly Dictionary<string, LedgerRow> _rows = new(StringComparer.Ordinal);
    private readonly List<(string To, LedgerRow From)> _linked = [];
    private readonly TwinSearch _twins = new(assignment, known, items);
    private readonly HashSet<string> _atomIds = new(known.TakenAtomIds, StringComparer.Ordinal);

    public LedgerRow? Row(string key) => _rows.GetValueOrDefault(key) ?? known.Ledger.GetValueOrDefault(key);

    public Story? Story(string? id) =>
        id is null ? null : _decided.GetValueOrDefault(id) ?? known.Stories.GetValueOrDefault(id) ?? _twins.Story(id);

    public Comparison Compare(FreshItem fresh) => new(assignment.Source, fresh, known, assignment.Now);

    /// <summary>The stories that the item is compared with: those that hold its very words first, then the
    /// older.</summary>
    public IEnumerable<Story> Candidates(FreshItem fresh) =>
        known.Candidates.GetValueOrDefault(fresh.Keyed.Key, [])
            .Concat(Shortlist.Of(fresh.Fingerprint!.Keys, key => _added.GetValueOrDefault(key, [])))
            .Distinct(StringComparer.Ordinal)
            .Select(Story)
            .OfType<Story>()
            .Where(story => story.MergedInto is null)
            .OrderByDescending(story => story.Carriers.Any(carrier => carrier.Fingerprint.ContentHash == fresh.Fingerprint.ContentHash))
            .ThenBy(story => story.Id, StringComparer.Ordinal);

    /// <summary>The story that the item states in another language, as the catalog declares; or null.</summary>
    public TwinFound? TwinOf(FreshItem fresh) => _twins.Find(fresh, story => Story(story.Id)!);

    /// <summary>The candidates with the twin at its place among them, or first where others only may be
    /// named.</summary>
    public IEnumerable<Story> With(Story? twin, IEnumerable<Story> candidates)
    {
        if (twin is null) return candidates;
        var others = candidates.Where(story => story.Id != twin.Id).ToList();
        var place = assignment.Dedup.Mode is DedupMode.Merge
            ? others.FindIndex(story => string.CompareOrdinal(story.Id, twin.Id) > 0)
            : 0;
        others.Insert(place < 0 ? others.Count : place, twin);
        return others;
    }

    /// <summary>Whether the source gave the key to another piece of news before.</summary>
    public bool IsTakenByOther(string key, FreshItem fresh, Comparison comparison) =>
        Row(key) is { } row
        && (row.Skipped is null ? IsTakenByOther(row, comparison) : !row.IsOf(fresh.Keyed.Raw));

    private bool IsTakenByOther(LedgerRow row, Comparison comparison) =>
        Story(row.StoryId) is { } story && CarrierIndex(story, row.Key) is { } index
        && comparison.IsAnotherPieceThan(story.Carriers[index]);

    /// <summary>Whether the document states the item beside the source's own copy in the story, each at an address of
    /// its own:
    /// then the source says that they are two.</summary>
    public bool StandsBeside(FreshItem fresh, Story story) =>
        CanonicalUrl.Of(fresh.Item!.Link) is { } link
        && story.Carriers.Any(copy => copy.SourceId == SourceId && copy.ItemKey != fresh.Keyed.Key
            && assignment.Stated.Contains(copy.ItemKey) && copy.Item.Language == fresh.Item.Language
            && CanonicalUrl.Of(copy.Item.Link) is { } other && other != link);

    /// <summary>Whether an admin split this source's copy off from the story: then it never joins it again by
    /// itself.</summary>
    public bool IsKeptApart(Story story) =>
        story.NeverFrom.Contains(SourceId) && !story.Carriers.Any(carrier => carrier.SourceId == SourceId);

    /// <summary>Whether the catalog lets the source's items be compared with the story: its own always.</summary>
    public bool MayJoin(Story story) =>
        IsOwn(story)
        || (assignment.Dedup.Mode is not DedupMode.Off && assignment.Now - story.Entered <= assignment.Dedup.Window);

    /// <summary>Whether a copy of the story is to be a story of its own that names it.</summary>
    public bool OnlyLinks(Story story) => assignment.Dedup.Mode is DedupMode.Link && !IsOwn(story);

    /// <summary>The stories that were named by new ones, naming them in return.</summary>
    public IEnumerable<StoryEdit> Linked() => _linked.Select(link =>
    {
        var story = Story(link.To)!;
        var named = story with
        {
            Related = [.. story.Related.Append(link.From.StoryId!).Distinct(StringComparer.Ordinal)],
            Revision = story.Revision + 1,
        };
        return Done(EditKind.Update, named, link.From, $"{link.From.StoryId} is related to it");
    });

    private bool IsOwn(Story story) => story.Carriers.Any(carrier => carrier.SourceId == SourceId);

    public int? CarrierIndex(Story story, string key)
    {
        for (var n = 0; n < story.Carriers.Count; n++)
        {
            if (story.Carriers[n].SourceId == SourceId && story.Carriers[n].ItemKey == key) return n;
        }

        return null;
    }

    public StoryEdit Skip(FreshItem fresh, string reason) =>
        Done(EditKind.Ignore, null, RowOf(fresh, null) with { Skipped = reason }, reason);

    public StoryEdit Ignore(FreshItem fresh, LedgerRow row, string reason) =>
        Done(EditKind.Ignore, null, RowOf(fresh, null) with { StoryId = row.StoryId, Skipped = row.Skipped }, reason);

    public StoryEdit Again(FreshItem fresh, Story story, string reason) =>
        Done(EditKind.Ignore, null, RowOf(fresh, story), reason);

    public StoryEdit Add(FreshItem fresh, Weighing weighing)
    {
        var item = fresh.Item!;
        var id = known.NewStoryId(assignment.Now);
        var published = NewsTime.Published(item, assignment.Source.TimeZone, assignment.Now);
        var story = new Story
        {
            Id = id,
            AtomId = AtomIdOf(item, id),
            Entered = assignment.Now,
            Published = published,
            Updated = published,
            Carriers = [CarrierOf(fresh, assignment.Now)],
            Related = weighing.Match is { } related ? [related.Id] : [],
            History = [Telling.Entered(assignment.Now, SourceId, weighing)],
        };
        Shelve(fresh, id);
        var row = RowOf(fresh, story);
        if (weighing.Match is { } match) _linked.Add((match.Id, row));
        return Done(EditKind.Add, story, row, weighing.Reason);
    }

    public StoryEdit Join(FreshItem fresh, Story story, Weighing weighing)
    {
        var joined = story with
        {
            Carriers = [.. story.Carriers, CarrierOf(fresh, assignment.Now)],
            Related = [.. story.Related.Union(weighing.Also, StringComparer.Ordinal)],
            Revision = story.Revision + 1,
        };
        Shelve(fresh, story.Id);
        var settled = Lead.Settle(story, joined, assignment.Now).With(Telling.Joined(assignment.Now, SourceId, weighing));
        return Done(EditKind.Join, settled, RowOf(fresh, story), weighing.Reason);
    }

    public StoryEdit Update(FreshItem fresh, Story story, int index, string reason)
    {
        var before = story.Carriers[index];
        var after = CarrierOf(fresh, before.FirstSeen) with { MergedFrom = before.MergedFrom };
        var row = RowOf(fresh, story);
        if (after.ItemKey == before.ItemKey && Change.IsNone(before, after))
            return Done(EditKind.Ignore, null, row, "nothing that a reader would notice changed");

        var carriers = story.Carriers.ToArray();
        carriers[index] = after;
        var updated = story with { Carriers = carriers, Revision = story.Revision + 1 };
        var settled = Lead.Settle(story, updated, assignment.Now)
            .With(Telling.Changed(assignment.Now, before, after, reason));
        return Done(EditKind.Update, settled, row, reason);
    }

    /// <summary>The source takes its copy back: the copy stays, flagged, and never comes again; without any other the
    /// story is published no more.</summary>
    public StoryEdit Withdraw(FreshItem fresh)
    {
        const string reason = "the source took it back";
        var row = Row(fresh.Keyed.Key) ?? RowOf(fresh, null);
        row = row with { RawHash = fresh.Keyed.RawHash, Skipped = row.Skipped ?? reason, LastSeen = assignment.Now };
        if (Story(row.StoryId) is not { } story || CarrierIndex(story, row.Key) is not { } index)
            return Done(EditKind.Ignore, null, row, reason);

        var carriers = story.Carriers.ToArray();
        carriers[index] = carriers[index] with { Withdrawn = true };
        var withdrawn = story with { Carriers = carriers, Revision = story.Revision + 1 };
        var settled = Lead.Settle(story, withdrawn, assignment.Now)
            .With(Telling.Withdrawn(assignment.Now, SourceId, reason));
        if (settled.Lead.Withdrawn) settled = settled with { RemovedAt = settled.RemovedAt ?? assignment.Now };
        return Done(EditKind.Withdraw, settled, row, reason);
    }

    // Later items of the batch find the copy, a translation the story that the text before it has just joined.
    private void Shelve(FreshItem fresh, string id)
    {
        foreach (var key in fresh.Fingerprint!.Keys) (_added.TryGetValue(key, out var ids) ? ids : _added[key] = []).Add(id);
    }

    private string SourceId => assignment.Source.Id;

    private string AtomIdOf(Item item, string storyId) =>
        AtomIds.Wished(assignment.Source, item.SourceItemId) is { } own && _atomIds.Add(own)
            ? own
            : AtomIds.Minted(assignment.Site, known.IdBase, storyId);

    private Carrier CarrierOf(FreshItem fresh, DateTimeOffset firstSeen) => new()
    {
        SourceId = SourceId,
        SourceUrl = assignment.Source.Url.AbsoluteUri,
        SourceTitle = assignment.Feed?.Title,
        SourceFeedId = assignment.Feed?.Id,
        SourceSite = assignment.Feed?.Link,
        MemberId = assignment.Source.Member.Id,
        MemberName = assignment.Source.Member.Name(assignment.Site.Language),
        MemberSite = assignment.Source.Member.Site?.AbsoluteUri,
        Country = assignment.Source.Member.Country,
        ItemKey = fresh.Keyed.Key,
        FirstSeen = firstSeen,
        Item = fresh.Item! with { Text = "" },
        Fingerprint = fresh.Fingerprint!,
        Topics = fresh.Topics,
        Tags = assignment.Source.Tags,
        Republish = assignment.Source.Republish,
        Priority = assignment.Source.Priority,
        OwnsLink = Uri.TryCreate(fresh.Item!.Link, UriKind.Absolute, out var link)
            && AtomIds.IsOwn(assignment.Source, link),
    };

    private LedgerRow RowOf(FreshItem fresh, Story? story) => new()
    {
        SourceId = SourceId,
        Key = fresh.Keyed.Key,
        StoryId = story?.Id,
        RawHash = fresh.Keyed.RawHash,
        Link = fresh.Keyed.LinkKey is null ? null : Mark.OfLink(fresh.Keyed.Raw.Link),
        Title = Mark.OfTitle(fresh.Keyed.Raw),
        FirstSeen = Row(fresh.Keyed.Key)?.FirstSeen ?? assignment.Now,
        LastSeen = assignment.Now,
    };

    private StoryEdit Done(EditKind kind, Story? story, LedgerRow row, string reason)
    {
        story = story is null ? null : story with { Topics = assignment.Topics.Of(story.Carriers) };
        if (story is not null) _decided[story.Id] = story;
        _rows[row.Key] = row;
        return new StoryEdit(kind, story, row, reason);
    }
}
