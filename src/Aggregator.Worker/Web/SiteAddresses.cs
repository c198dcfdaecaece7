using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>Every address of the site that has a document, but for the search and the status: the one list of them, for
/// those who copy the site.</summary>
internal sealed class SiteAddresses(Publications publications, Sitemaps sitemaps, IStore store)
{
    private readonly string _process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly Lock _gate = new();
    private SiteMap? _map;
    private int _maps;

    /// <summary>The answer, line by line.</summary>
    public IEnumerable<AddressLine> Answer(AddressQuestion question)
    {
        // What tells the editions apart is taken before the addresses: what changes meanwhile is told once more.
        var map = publications.Map;
        var now = new Point(CountOf(map), store.Edition.Number, Standing());
        var changed = PointOf(question.Since) is { } then && then.Map == now.Map ? Changed(map, then, now) : null;
        yield return new AddressLine
        {
            Edition = string.Create(CultureInfo.InvariantCulture, $"{_process}.{now.Map}.{now.Edition}.{now.Standing}"),
            Whole = changed is null,
            Site = publications.Listening,
            HasBaseUrl = map.Catalog.Site.BaseUrl is not null,
        };
        foreach (var address in changed ?? All(map)) yield return new AddressLine { Address = address };
    }

    private IEnumerable<string> All(SiteMap map) =>
    [
        .. FileEndpoints.Files.Keys,
        .. sitemaps.Addresses(map),
        .. PageEndpoints.Addresses,
        OpmlWriter.Path,
        .. ArchivesOf(map, stories: null),
        .. store.Ids(Selection.Everything).Select(StoryPage.PathOf),
        .. map.Slices.SelectMany(DocumentsOf),
    ];

    /// <summary>Null when it is not known any more; then all have to be looked at.</summary>
    private List<string>? Changed(SiteMap map, Point then, Point now)
    {
        if (store.ChangedSince(then.Edition) is not { } stories) return null;
        var slices = map.Slices.Where(slice => slice.Edition.Number > then.Edition).SelectMany(DocumentsOf);
        // How its sources are stands on a member's page, and has no edition.
        var members = then.Standing == now.Standing ? [] : map.Feeds
            .Where(feed => feed.Kind is FeedKind.Member)
            .Select(feed => map.Slice(feed.Path)!.Outline.PathOf(Format.Page));
        var lists = now.Edition == then.Edition ? [] : sitemaps.Addresses(map);
        return
        [
            .. PagesOf(stories).Concat(slices).Concat(members).Concat(ArchivesOf(map, stories)).Concat(lists)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Those with one of these stories, or all; the one that the feed leads to always, and those beside the
    /// newest, of which one learns what follows.</summary>
    private IEnumerable<string> ArchivesOf(SiteMap map, IReadOnlyList<string>? stories)
    {
        var (list, behind) = publications.ArchivesOf(map);
        var changed = stories?.ToHashSet(StringComparer.Ordinal);
        return list.Whole
            .Where((archive, n) => changed is null || n + 2 >= list.Whole.Count || changed.Overlaps(archive.Ids))
            .Select(archive => archive.Name)
            .Append(behind)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(ArchiveDocument.PathOf);
    }

    // A page shows the titles of the stories that go with it.
    private IEnumerable<string> PagesOf(IReadOnlyList<string> stories) => stories
        .SelectMany(id => (store.Story(id)?.Related ?? []).Prepend(id))
        .Select(StoryPage.PathOf);

    private static IEnumerable<string> DocumentsOf(SliceNews slice) => Format.All.Select(slice.Outline.PathOf);

    private int CountOf(SiteMap map)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(map, _map)) (_map, _maps) = (map, _maps + 1);
            return _maps;
        }
    }

    // The same whatever the order; within one process that is enough.
    private long Standing() =>
        store.States().Values.Sum(state => (long)HashCode.Combine(state.SourceId, state.Health, state.LastNew));

    /// <summary>Of an earlier answer of this process; null otherwise.</summary>
    private Point? PointOf(string? edition)
    {
        if (edition?.Split('.') is not [var process, var map, var number, var standing] || process != _process) return null;
        return int.TryParse(map, CultureInfo.InvariantCulture, out var maps)
            && long.TryParse(number, CultureInfo.InvariantCulture, out var last)
            && long.TryParse(standing, CultureInfo.InvariantCulture, out var stood)
            ? new Point(maps, last, stood)
            : null;
    }

    /// <summary>How the site stands at a moment: which map of it, the stories, the sources.</summary>
    private readonly record struct Point(int Map, long Edition, long Standing);
}
