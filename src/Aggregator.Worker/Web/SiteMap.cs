using System.Collections.Concurrent;
using System.Collections.Frozen;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>The site as it is now: where it is and which slices it has. Replaced whole when the catalog changes, or a
/// story comes from a member, a country or a language that there was none of.</summary>
internal sealed class SiteMap
{
    private readonly IReadOnlyList<CarrierFacets> _carriers;
    private readonly FrozenDictionary<string, SliceNews> _slices;
    private readonly ConcurrentDictionary<(SliceNews Slice, Format Format), string> _links = new();

    private SiteMap(Catalog catalog, IReadOnlyList<CarrierFacets> carriers, Uri baseUrl, IStore store)
    {
        (Catalog, _carriers, BaseUrl) = (catalog, carriers, baseUrl);
        Feeds = SliceList.Of(catalog, carriers, id => NameOf(id, store));
        Stand = new Newsstand(catalog.Site, baseUrl, Feeds);
        _slices = Feeds.Select(feed => SliceOutline.Of(feed, catalog.Site.Language))
            .Append(SliceOutline.Everything)
            .ToFrozenDictionary(slice => slice.Path, slice => new SliceNews(slice, catalog, store), StringComparer.Ordinal);
    }

    public Catalog Catalog { get; }

    /// <summary>The public address of the site, absolute, ending in a slash.</summary>
    public Uri BaseUrl { get; }

    /// <summary>All slices besides the one with everything, in the catalog's order.</summary>
    public IReadOnlyList<PublishedFeed> Feeds { get; }

    /// <summary>What every page knows of the site.</summary>
    public Newsstand Stand { get; }

    /// <summary>The slice at the site's front page; its feeds are in its own folder.</summary>
    public SliceNews Front => Slice(Catalog.Site.Main ?? "") ?? Slice("")!;

    /// <summary>All, the one with everything too.</summary>
    public IEnumerable<SliceNews> Slices => _slices.Values;

    /// <summary>The slice in this folder, or null.</summary>
    public SliceNews? Slice(string path) => _slices.GetValueOrDefault(path);

    /// <summary>Where the hub is and where the feed (WebSub, section 4), for a header; null: there is no hub.</summary>
    public string? Links(SliceNews slice, Format format) => Catalog.Site.Hub is { } hub
        ? _links.GetOrAdd((slice, format), one => LinksOf(hub, one.Slice, one.Format))
        : null;

    /// <summary>The map of today: the one given, as long as it still holds.</summary>
    public static SiteMap Of(SiteMap? known, Catalog catalog, IStore store, Func<Uri> baseUrl)
    {
        var carriers = store.Carriers;
        return known is not null && ReferenceEquals(known.Catalog, catalog) && ReferenceEquals(known._carriers, carriers)
            ? known
            : new SiteMap(catalog, carriers, baseUrl(), store);
    }

    private string LinksOf(Uri hub, SliceNews slice, Format format) =>
        $"<{hub.AbsoluteUri}>; rel=\"hub\", <{slice.Outline.Address(BaseUrl, format).AbsoluteUri}>; rel=\"self\"";

    private static string? NameOf(string memberId, IStore store)
    {
        var selection = new Selection { Members = new HashSet<string> { memberId } };
        return store.Before(selection, null, 1) is [var story]
            ? story.Carriers.First(carrier => carrier.MemberId == memberId).MemberName
            : null;
    }
}
