namespace Aggregator.Stories;

/// <summary>Finds the news of which an item is another language, among the last of the sources that the catalog declares
/// its twins. Never by what it says alone, and never where two could be meant.</summary>
internal sealed class TwinSearch(Assignment assignment, Known known, IReadOnlyList<FreshItem> items)
{
    private readonly TwinTies _ties = new(assignment.Source.TimeZone);
    private readonly Dictionary<object, TwinTraits> _traits = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, Story>? _stories;
    private HashSet<string>? _repeatedImages;

    private Dictionary<string, Story> Stories => _stories ??= assignment.Twins
        .SelectMany(known.NewestOf)
        .DistinctBy(story => story.Id)
        .ToDictionary(story => story.Id, StringComparer.Ordinal);

    /// <summary>The picture of several of a source's news is no news: a logo, a portrait.</summary>
    private HashSet<string> RepeatedImages => _repeatedImages ??=
    [
        .. Stories.Values.Concat(known.NewestOf(assignment.Source.Id))
            .DistinctBy(story => story.Id)
            .SelectMany(story => story.Carriers.Where(carrier => carrier.MemberId == assignment.Source.Member.Id))
            .Select(carrier => (carrier.SourceId, TraitsOf(carrier).Image))
            .Where(seen => seen.Image is not null)
            .GroupBy(seen => seen)
            .Where(seen => seen.Count() > 1)
            .Select(seen => seen.Key.Image!),
    ];

    /// <summary>A story of the twins' newest, as the store has it.</summary>
    public Story? Story(string id) => _stories?.GetValueOrDefault(id);

    /// <summary>The story that is the item's news in another language; null when there is none, or no telling
    /// which.</summary>
    /// <param name="fresh">What is to be judged.</param>
    /// <param name="current">Gives a story as it was decided a moment ago.</param>
    public TwinFound? Find(FreshItem fresh, Func<Story, Story> current)
    {
        if (assignment.Twins.Count == 0) return null;
        var mine = TraitsOf(fresh);
        var tied = Stories.Values
            .Select(current)
            .Where(story => IsOpen(story, mine))
            .Select(story => (Story: story, Ties: TiesOf(mine, story)))
            .Where(one => one.Ties is not TwinTie.None)
            .ToList();
        var chosen = Chosen(tied);
        return chosen is [var (story, ties)] && !IsClaimed(fresh, story, ties) ? Found(story, ties) : null;
    }

    // What the site itself says is enough. Else address and likeness must not point to different stories.
    private static List<(Story Story, TwinTie Ties)> Chosen(List<(Story Story, TwinTie Ties)> tied)
    {
        var named = tied.Where(one => one.Ties.HasFlag(TwinTie.Named)).ToList();
        if (named.Count > 0) return named;
        var placed = tied.Where(one => (one.Ties & TwinTie.Address) != 0).ToList();
        var alike = tied.Where(one => (one.Ties & TwinTie.Likeness) != 0).ToList();
        var both = placed.Intersect(alike).ToList();
        if (both.Count > 0) return both;
        return placed.Count == 0 ? alike : alike.Count == 0 ? placed : [];
    }

    private bool IsTwin(Carrier carrier) => !carrier.Withdrawn && assignment.Twins.Contains(carrier.SourceId);

    // Has the member's news in this language not yet.
    private bool IsOpen(Story story, TwinTraits mine) =>
        story.MergedInto is null
        && assignment.Now - story.Entered <= assignment.Dedup.Window
        && !story.NeverFrom.Contains(assignment.Source.Id)
        && story.Carriers.Any(IsTwin)
        && !story.Carriers.Any(carrier => carrier.MemberId == assignment.Source.Member.Id
            && (carrier.SourceId == assignment.Source.Id
                || (mine.Language is not null && TraitsOf(carrier).Language == mine.Language)));

    private bool IsClaimed(FreshItem fresh, Story story, TwinTie ties) => !ties.HasFlag(TwinTie.Named) && items
        .Where(item => item.Item is not null && !ReferenceEquals(item.Keyed.Raw, fresh.Keyed.Raw))
        .Any(item => (TiesOf(TraitsOf(item), story) & ties) == ties);

    private TwinTie TiesOf(TwinTraits mine, Story story) => story.Carriers
        .Where(IsTwin)
        .Aggregate(TwinTie.None, (ties, carrier) => ties | _ties.Of(mine, TraitsOf(carrier), RepeatedImages));

    private TwinTraits TraitsOf(Carrier carrier)
    {
        if (!_traits.TryGetValue(carrier, out var traits))
            _traits[carrier] = traits = new TwinTraits(carrier.Item, carrier.Fingerprint.Text, carrier.FirstSeen);
        return traits;
    }

    private TwinTraits TraitsOf(FreshItem fresh)
    {
        if (!_traits.TryGetValue(fresh.Item!, out var traits))
            _traits[fresh.Item!] = traits = new TwinTraits(fresh.Item!, fresh.Fingerprint!.Text, assignment.Now);
        return traits;
    }

    private TwinFound Found(Story story, TwinTie ties) => new(
        story, $"in another language what {story.Carriers.First(IsTwin).SourceId} states: {TwinTies.Words(ties)}");
}
