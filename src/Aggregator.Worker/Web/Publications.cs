using Aggregator.Announcing;
using Aggregator.Configuration;
using Aggregator.Polling;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Storage;
using Aggregator.Stories;
using Aggregator.Stories.Acts;

namespace Aggregator.Web;

/// <summary>The documents that the public sees, made from the store and the catalog as they are now.</summary>
internal sealed class Publications(
    IStore store, CatalogFile file, Hub hub, TimeProvider time, Func<IEnumerable<string>> listening)
{
    /// <summary>The documents of some three hundred slices; what is asked for seldom is made anew.</summary>
    private const long MostBytes = 64 << 20;

    /// <summary>More would leave no room for news.</summary>
    private const int MostPinned = 10;

    private readonly Stock _stock = new(MostBytes);
    private SiteMap? _map;

    /// <summary>Where this machine can ask for them.</summary>
    public Uri Listening => PublicAddress.Of(null, listening());

    /// <summary>The site as it is now.</summary>
    public SiteMap Map
    {
        get
        {
            var known = Volatile.Read(ref _map);
            var map = SiteMap.Of(known, file.Catalog, store, () => PublicAddress.Of(file.Catalog.Site.BaseUrl, listening()));
            if (!ReferenceEquals(map, known)) Volatile.Write(ref _map, map);
            return map;
        }
    }

    /// <summary>A slice's document; kept until a story of this slice changes.</summary>
    public Task<Rendition> OfSlice(SiteMap map, SliceNews slice, Format format)
    {
        // The edition is taken before the stories are read. Should they be newer than it, the next reader asks for a
        // newer edition and gets it rendered anew; the other way round an old document would be taken for the newest.
        var edition = slice.Edition;
        return _stock.GetAsync(
            $"{slice.Outline.Path}/{format.File}",
            (edition, map),
            () => format.Write(SliceOf(map, slice.Outline, edition)));
    }

    /// <summary>A page of a slice.</summary>
    public Task<Rendition> PageOf(SiteMap map, SliceNews slice, PagePlace place)
    {
        var (edition, about) = (slice.Edition, MemberOf(map, slice.Outline.Path));
        return _stock.GetAsync(
            $"{slice.Outline.Path}/?{place.Before} {place.IsFront}",
            (edition, map, about?.Standing),
            () => PageWriter.Write(
                PageOf(map, slice.Outline, edition, place),
                map.Stand,
                place with { Pinned = place.Before is null ? Pinned(slice.Outline.Selection) : [] },
                about));
    }

    /// <summary>All archives of the slice with everything, and which of them its feed leads to.</summary>
    public (ArchiveList List, string? Behind) ArchivesOf(SiteMap map)
    {
        var everything = map.Slice("")!;
        var edition = everything.Edition;
        return (Archives(map, edition), AtomWriter.ArchiveBehind(SliceOf(map, everything.Outline, edition)));
    }

    /// <summary>An archive; null: there is none of this name.</summary>
    public Task<Rendition>? OfArchive(string name)
    {
        var map = Map;
        var everything = map.Slice("")!;
        var edition = everything.Edition;
        if (Archives(map, edition).Find(name) is not { } archive) return null;
        return Other(ArchiveDocument.PathOf(name), (edition, map), () => AtomWriter.Write(
            Bare(map, everything.Outline, edition) with { Stories = [.. Published(archive).Reverse()] }, archive));
    }

    /// <summary>The list of all feeds, for readers that import it.</summary>
    public Task<Rendition> Opml()
    {
        var map = Map;
        return Other(OpmlWriter.Path, map, () => OpmlWriter.Write(map.Stand, map.Catalog.Sources));
    }

    /// <summary>A document besides those of the slices.</summary>
    /// <param name="address">Its own.</param>
    /// <param name="origin">What it would be made of now; equal as long as it would be the same.</param>
    /// <param name="render">Makes it; may take its time.</param>
    public Task<Rendition> Other(string address, object origin, Func<Publication> render) =>
        _stock.GetAsync($"other {address}", origin, render);

    // The states have no edition of their own: they are looked at once a second.
    public Task<Rendition> Status()
    {
        var origin = (file.Catalog, file.Problems, file.Refused, hub.Trouble, time.GetUtcNow().ToUnixTimeSeconds());
        return _stock.GetAsync(
            "status",
            origin,
            () => StatusPage.Write(
                origin.Catalog, store.States(), origin.Problems, origin.Refused, Map.Stand, origin.Trouble));
    }

    public Task<Rendition> NotFound()
    {
        var map = Map;
        return _stock.GetAsync("not found", map, () => NotFoundPage.Write(map.Stand));
    }

    private Slice SliceOf(SiteMap map, SliceOutline outline, Edition edition)
    {
        var site = map.Catalog.Site;
        var archives = outline.Path.Length == 0 ? Archives(map, edition) : null;
        return Bare(map, outline, edition) with
        {
            Stories = store.Newest(
                outline.Selection, Slice.Since(site, edition.LastChange), site.FeedItems, Slice.MostStories),
            // Counted from the last change, not from now, as the stories are.
            Tombstones = store.Removed(outline.Selection, edition.LastChange - Tombstone.Kept, Tombstone.Most),
            NewestArchive = archives?.Newest,
            Unarchived = archives?.Rest,
        };
    }

    private ArchiveList Archives(SiteMap map, Edition edition) =>
        ArchiveList.Of(store.AllIds, edition.LastChange, map.Catalog.Site.RetentionDays);

    // One story more than the page shows, so that it knows whether others follow.
    private Slice PageOf(SiteMap map, SliceOutline outline, Edition edition, PagePlace place) =>
        Bare(map, outline, edition) with
        {
            Stories = store.Before(outline.Selection, place.Before, PageWriter.MostStories + 1),
        };

    private IEnumerable<Story> Published(ArchiveDocument archive) =>
        archive.Ids.Select(store.Story).OfType<Story>().Where(story => story.IsPublished);

    // However old: an admin's acts are few, and name their stories.
    private List<Story> Pinned(Selection selection) =>
    [
        .. store.Acts
            .Where(act => act.Kind is ActKind.Pin && act.Holds)
            .Reverse()
            .Select(act => store.Story(act.StoryId))
            .OfType<Story>()
            .Where(story => story.Pinned && Facets.Of(story) is { } facets && selection.Holds(facets))
            .Take(MostPinned),
    ];

    private MemberCard? MemberOf(SiteMap map, string path)
    {
        if (map.Feeds.FirstOrDefault(feed => feed.Path == path) is not { Kind: FeedKind.Member } feed) return null;
        if (map.Catalog.Members.FirstOrDefault(member => member.Id == feed.Value) is not { } member) return null;
        var sources = map.Catalog.Sources.Where(source => source.Member.Id == member.Id);
        return new MemberCard(member, [.. sources.Select(source => (source, (SourceState?)store.State(source.Id)))]);
    }

    private Slice Bare(SiteMap map, SliceOutline outline, Edition edition)
    {
        var site = map.Catalog.Site;
        return new Slice
        {
            Site = site,
            BaseUrl = map.BaseUrl,
            Path = outline.Path,
            Title = outline.Title,
            Selection = outline.Selection,
            AtomId = Slice.AtomIdOf(site, store.IdBase, outline.Path),
            Stories = [],
            LastChange = edition.LastChange,
            TopicTitles = map.Catalog.Topics.ToDictionary(topic => topic.Id, topic => topic.Title),
        };
    }
}
