using System.Globalization;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;
using Aggregator.Stories.Acts;

namespace Aggregator.Core.Tests.Stories;

/// <summary>A newsroom on a desk: sources hand in items, the editor decides, the edits are kept and looked up as any store does.</summary>
internal sealed class Desktop
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    public const string LongText =
        "The rectors of twelve universities signed an agreement on joint master programmes in petroleum engineering, "
        + "water management and digital heritage; the first students will be admitted in September.";

    private const string IdBase = "b8a1f6c2-5c1e-4c55-9d0c-0d6f6f5f8a11";

    private static readonly Site NewsSite = new() { Title = "News", IdAuthority = "alliance.example,2026" };

    private readonly Dictionary<string, LedgerRow> _ledger = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Habits> _habits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private int _sequence;

    public DateTimeOffset Now { get; set; } = Noon;

    public DedupRules Dedup { get; init; } = new();

    public IReadOnlyList<Story> Stories => [.. _stories.Values.OrderBy(story => story.Id, StringComparer.Ordinal)];

    public static Source SourceOf(string member, string? url = null) => new()
    {
        Id = member + "-news",
        Member = new Member { Id = member, Country = "AZ", Names = new Dictionary<string, string> { ["en"] = member.ToUpperInvariant() } },
        Kind = SourceKind.Feed,
        Url = new Uri(url ?? $"https://www.{member}.example/feed.xml"),
    };

    public static Item ItemOf(string title, string text = LongText, string? link = null, string? id = null, DateTimeOffset? published = null) => new()
    {
        Title = title,
        Text = text,
        Summary = $"<p>{text}</p>",
        Link = link,
        SourceItemId = id,
        Published = published is { } at ? new ItemDate(at) : null,
    };

    /// <summary>The source states these items in one document.</summary>
    public IReadOnlyList<StoryEdit> Visit(Source source, params Item[] items)
    {
        var raw = items.Select(item => new RawItem
        {
            Title = new RawText(item.Title, TextKind.Plain),
            Summary = new RawText(item.Text, TextKind.Plain),
            Link = item.Link,
            SourceItemId = item.SourceItemId,
            Published = item.Published,
        }).ToList();
        var keyed = ItemKeys.Of(raw, source.Url);
        var fresh = keyed.Select(key => Fresh(key, items[raw.IndexOf(key.Raw)])).ToList();
        _sources[source.Id] = source;
        var assignment = new Assignment(source, NewsSite, null, Now)
        {
            Dedup = Dedup,
            Twins = new Catalog { Site = NewsSite, Members = [], Sources = [.. _sources.Values] }.TwinsOf(source),
            Stated = keyed.Select(item => item.Key).ToHashSet(StringComparer.Ordinal),
        };
        var edits = Editor.Decide(assignment, fresh, KnownOf(source, fresh));
        foreach (var edit in edits) Keep(edit);
        return edits;
    }

    public IReadOnlyList<EditorialAct> Acts { get; private set; } = [];

    /// <summary>An admin's order, kept as any store keeps it.</summary>
    public ActOutcome Act(ActOrder order)
    {
        var outcome = ActEditor.Decide(order, ArchiveNow(), NewsSite, Now);
        if (outcome.Act is not { } act) return outcome;
        foreach (var story in outcome.Stories) _stories[story.Id] = story;
        foreach (var (source, key, story) in outcome.Moved)
        {
            if (_ledger.TryGetValue($"{source} {key}", out var row)) _ledger[$"{source} {key}"] = row with { StoryId = story };
        }

        Acts = [.. Acts.Select(former => former.Number == outcome.Undone?.Number ? outcome.Undone : former), act];
        return outcome;
    }

    public Story Story(string id) => _stories[id];

    /// <summary>The sources take back all copies of the story.</summary>
    public void TakeBack(string id) => _stories[id] = _stories[id] with
    {
        Carriers = [.. _stories[id].Carriers.Select(carrier => carrier with { Withdrawn = true })],
    };

    private Archive ArchiveNow() => new()
    {
        Story = id => _stories.GetValueOrDefault(id),
        Acts = Acts,
        NewStoryId = _ => NextId(),
        IdBase = IdBase,
    };

    private string NextId() => (++_sequence).ToString("D8", CultureInfo.InvariantCulture);

    private static FreshItem Fresh(KeyedItem keyed, Item item) => new(keyed, item, Fingerprint.Of(item));

    private void Keep(StoryEdit edit)
    {
        _ledger[$"{edit.Row.SourceId} {edit.Row.Key}"] = edit.Row;
        if (edit.Story is not { } story) return;
        _stories[story.Id] = story;
        if (edit.Kind is not (EditKind.Add or EditKind.Join)) return;
        var habits = _habits.TryGetValue(edit.Row.SourceId, out var found) ? found : _habits[edit.Row.SourceId] = new Habits();
        habits.Note(story.Carriers[^1]);
    }

    private Known KnownOf(Source source, IReadOnlyList<FreshItem> items) => new()
    {
        Ledger = _ledger.Values.Where(row => row.SourceId == source.Id).ToDictionary(row => row.Key, StringComparer.Ordinal),
        Stories = _stories,
        Candidates = items.ToDictionary(item => item.Keyed.Key, item => Shortlist.Of(item.Fingerprint!.Keys, StoriesWith), StringComparer.Ordinal),
        Habits = _habits.GetValueOrDefault,
        NewestOf = source => [.. Stories.Where(story => story.Carriers.Any(carrier => carrier.SourceId == source))],
        TakenAtomIds = _stories.Values.Select(story => story.AtomId).ToHashSet(StringComparer.Ordinal),
        NewStoryId = _ => NextId(),
        IdBase = IdBase,
    };

    private IReadOnlyList<string> StoriesWith(long key) =>
        [.. Stories.Where(story => story.Carriers.Any(carrier => carrier.Fingerprint.Keys.Contains(key))).Select(story => story.Id)];
}
