using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>Which slices there are: those of the catalog's feeds, for its own members, countries and languages and for
/// those that stored stories are of. A member that left the catalog keeps its stories, and so its slices.</summary>
public static class SliceList
{
    /// <summary>Besides the one with everything, in the catalog's order.</summary>
    /// <param name="catalog">In force.</param>
    /// <param name="carriers">Of all published stories.</param>
    /// <param name="nameOf">What a member was called that the catalog no longer names; null: not known.</param>
    public static IReadOnlyList<PublishedFeed> Of(
        Catalog catalog, IReadOnlyList<CarrierFacets> carriers, Func<string, string?> nameOf)
    {
        var known = catalog.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var gone = carriers
            .Where(carrier => !known.Contains(carrier.MemberId))
            .DistinctBy(carrier => carrier.MemberId, StringComparer.Ordinal)
            .Select(carrier => Former(carrier, nameOf(carrier.MemberId)));
        var languages = carriers
            .Select(carrier => carrier.Language)
            .Concat(catalog.Sources.Select(source => CarrierFacets.LanguageOf(source.Language)))
            .OfType<string>();
        return PublishedFeeds.Of(catalog with { Members = [.. catalog.Members, .. gone] }, languages);
    }

    private static Member Former(CarrierFacets carrier, string? name) => new()
    {
        Id = carrier.MemberId,
        Country = carrier.Country,
        Names = name is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["en"] = name },
    };
}
