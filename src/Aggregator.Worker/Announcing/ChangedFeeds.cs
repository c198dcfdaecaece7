using Aggregator.Publishing;
using Aggregator.Sources;

namespace Aggregator.Announcing;

/// <summary>The feeds that are other ones by what was told: of each slice concerned, every format that programs
/// subscribe to.</summary>
internal static class ChangedFeeds
{
    /// <param name="tidings">What is news.</param>
    /// <param name="catalog">In force.</param>
    /// <param name="baseUrl">The site's public address.</param>
    /// <param name="carriers">Whom published stories are carried by: they have slices too.</param>
    public static IEnumerable<Uri> By(
        IReadOnlyList<Tidings> tidings, Catalog catalog, Uri baseUrl, IReadOnlyList<CarrierFacets> carriers) =>
        from slice in SliceList.Of(catalog, carriers, _ => null)
            .Select(feed => SliceOutline.Of(feed, catalog.Site.Language))
            .Prepend(SliceOutline.Everything)
        where tidings.Any(one => one.IsFor(slice.Selection))
        from format in Format.All
        where format.IsFeed
        select slice.Address(baseUrl, format);
}
