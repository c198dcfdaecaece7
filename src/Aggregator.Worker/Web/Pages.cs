using Aggregator.Publishing;
using Aggregator.Storage;
using Aggregator.Stories;

namespace Aggregator.Web;

/// <summary>The pages besides those of the slices, made from the store and the catalog as they are now.</summary>
internal sealed class Pages(Publications publications, IStore store)
{
    /// <summary>Of what goes with a story.</summary>
    private const int MostRelated = 10;

    public Task<Rendition> Browse()
    {
        var map = publications.Map;
        return publications.Other(BrowsePage.Path, map, () => BrowsePage.Write(map.Stand));
    }

    /// <param name="language">One that the page is written in; null: the site's.</param>
    public Task<Rendition> Subscribe(string? language)
    {
        var map = publications.Map;
        return publications.Other(
            $"{SubscribePage.Path}/{language}", map, () => SubscribePage.Write(map.Stand, language));
    }

    public Task<Rendition> Gone()
    {
        var map = publications.Map;
        return publications.Other("gone", map, () => GonePage.Write(map.Stand));
    }

    /// <summary>The story with this id, published or not.</summary>
    public Story? Find(string id) => StoryIds.IsOne(id) ? store.Story(id) : null;

    public Task<Rendition> Story(Story story)
    {
        var map = publications.Map;
        var related = story.Related
            .Take(MostRelated)
            .Select(store.Story)
            .OfType<Story>()
            .Where(other => other.IsPublished)
            .ToList();
        var revisions = string.Join(' ', related.Prepend(story).Select(one => $"{one.Id}.{one.Revision}"));
        return publications.Other(StoryPage.PathOf(story.Id), (map, revisions), () => StoryPage.Write(
            Shown(story, map), [.. related.Select(other => Shown(other, map))], map.Stand));
    }

    /// <summary>A page of what was found; rendered for this reader alone.</summary>
    public Publication Found(string query, int page, IReadOnlyList<string> ids, bool isWhole)
    {
        var map = publications.Map;
        var shown = ids
            .Skip((page - 1) * SearchPage.MostStories)
            .Take(SearchPage.MostStories)
            .Select(store.Story)
            .OfType<Story>()
            .Where(story => story.IsPublished)
            .Select(story => Shown(story, map));
        return SearchPage.Write(new Found(query, page, ids.Count, [.. shown], isWhole), map.Stand);
    }

    /// <summary>A story as the slice with everything shows it.</summary>
    public static Shown Shown(Story story, SiteMap map) =>
        new(story, Selection.Everything.CarrierOf(story, map.Catalog.Site.Language));
}
