using Aggregator.Configuration;
using Aggregator.Publishing;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Web;

/// <summary>The documents that the public sees, made from the store and the catalog as they are now.</summary>
internal sealed class Publications
{
    private readonly IStore _store;
    private readonly CatalogFile _file;
    private readonly TimeProvider _time;
    private readonly Func<IEnumerable<string>> _listening;

    public Publications(IStore store, CatalogFile file, TimeProvider time, Func<IEnumerable<string>> listening)
    {
        (_store, _file, _time, _listening) = (store, file, time, listening);
        Feed = new(NewsNow, news => AtomWriter.Write(SliceOf(news)));
        Page = new(NewsNow, news => PageWriter.Write(SliceOf(news)));
        Status = new(StandingNow, standing =>
            StatusPage.Write(standing.Catalog, _store.States(), standing.Problems, standing.Refused));
        NotFound = new(PlaceNow, place => NotFoundPage.Write(place.Site, place.BaseUrl));
    }

    public Kept<News> Feed { get; }

    public Kept<News> Page { get; }

    public Kept<Standing> Status { get; }

    public Kept<Place> NotFound { get; }

    // The edition is taken before the stories are read. Should they be newer than it, the next reader asks for a newer
    // edition and gets it rendered anew; the other way round an old document would be taken for the newest.
    private News NewsNow() => new(_store.Edition, PlaceNow());

    private Place PlaceNow()
    {
        var site = _file.Catalog.Site;
        return new Place(site, PublicAddress.Of(site.BaseUrl, _listening()));
    }

    // The states have no edition of their own: they are looked at once a second.
    private Standing StandingNow() =>
        new(_file.Catalog, _file.Problems, _file.Refused, _time.GetUtcNow().ToUnixTimeSeconds());

    private Slice SliceOf(News news)
    {
        var (edition, (site, baseUrl)) = news;
        return new Slice
        {
            Site = site,
            BaseUrl = baseUrl,
            AtomId = Slice.AtomIdOf(site, _store.IdBase),
            Stories = _store.Newest(Slice.Since(site, edition.LastChange), site.FeedItems, Slice.MostStories),
            LastChange = edition.LastChange,
        };
    }

    /// <summary>What the site says of itself, and where it is.</summary>
    internal sealed record Place(Site Site, Uri BaseUrl);

    /// <summary>What feeds and pages of news are made of.</summary>
    internal sealed record News(Edition Edition, Place Place);

    /// <summary>What the status page is made of.</summary>
    internal sealed record Standing(Catalog Catalog, IReadOnlyList<Problem> Problems, bool Refused, long Second);
}
