using Aggregator.Publishing;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>What search engines read: robots.txt, and the lists of all pages and of the latest stories.</summary>
internal sealed class Sitemaps(Publications publications, IStore store)
{
    /// <summary>All of them, within the site.</summary>
    public IEnumerable<string> Addresses(SiteMap map) =>
    [
        Robots.Path,
        Sitemap.Path,
        NewsSitemap.Path,
        .. Enumerable.Range(1, Sitemap.PartsOf(Listed(map).Count)).Select(Sitemap.PartPath),
    ];

    public Task<Rendition> RobotsTxt()
    {
        var map = publications.Map;
        return publications.Other(Robots.Path, map, () => Robots.Write(map.BaseUrl));
    }

    /// <summary>The document with all pages, or the index of its parts.</summary>
    public Task<Rendition> All()
    {
        var (map, edition) = (publications.Map, store.Edition);
        return publications.Other(Sitemap.Path, (map, edition), () =>
        {
            var pages = Listed(map);
            return Sitemap.PartsOf(pages.Count) is > 0 and var parts
                ? Sitemap.WriteIndex(map.BaseUrl, parts, edition.LastChange)
                : Sitemap.Write(map.BaseUrl, pages, edition.LastChange);
        });
    }

    /// <summary>One of the parts; null: there is none with this number.</summary>
    public Task<Rendition>? Part(int number)
    {
        var (map, edition) = (publications.Map, store.Edition);
        var pages = Listed(map);
        if (number < 1 || number > Sitemap.PartsOf(pages.Count)) return null;
        return publications.Other(Sitemap.PartPath(number), (map, edition), () => Sitemap.Write(
            map.BaseUrl, pages.Skip((number - 1) * Sitemap.MostPages).Take(Sitemap.MostPages), edition.LastChange));
    }

    public Task<Rendition> News()
    {
        var (map, edition) = (publications.Map, store.Edition);
        return publications.Other(NewsSitemap.Path, (map, edition), () => NewsSitemap.Write(
            map.Stand,
            store.Newest(NewsSitemap.Since(edition.LastChange), 0, NewsSitemap.MostStories)
                .Select(story => Pages.Shown(story, map)),
            edition.LastChange));
    }

    // The oldest story first: what comes changes the last part alone. The slices come in the catalog's order.
    private List<SitemapPage> Listed(SiteMap map)
    {
        var slices = map.Feeds.Select(feed => map.Slice(feed.Path)!).Prepend(map.Slice("")!);
        return
        [
            .. slices.Select(slice => new SitemapPage(slice.Outline.PathOf(Format.Page), slice.Edition.LastChange)),
            .. PageEndpoints.Addresses.Select(address => new SitemapPage(address, null)),
            .. store.Ids(Selection.Everything).Reverse().Select(id => new SitemapPage(StoryPage.PathOf(id), null)),
        ];
    }
}
