using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>What selections look at in a carrier.</summary>
/// <param name="MemberId">Whose copy it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case; or null.</param>
/// <param name="Language">The primary language subtag (BCP 47), lower case; null: not known.</param>
public sealed record CarrierFacets(string MemberId, string? Country, string? Language)
{
    public static CarrierFacets Of(Carrier carrier) =>
        new(carrier.MemberId, carrier.Country, LanguageOf(carrier.Item.Language));

    /// <summary>Of a tag its primary subtag, lower case: "zh-Hans" and "ZH" are one language to readers.</summary>
    internal static string? LanguageOf(string? tag) =>
        string.IsNullOrEmpty(tag) ? null : tag.Split('-', '_')[0].ToLowerInvariant();
}
