using System.Globalization;

namespace Aggregator.Sources;

/// <summary>In which languages the alliance may write: those that feeds.json names, and those of its countries.</summary>
internal static class AllianceLanguages
{
    private static readonly ILookup<string, string> ByCountry = CultureInfo
        .GetCultures(CultureTypes.SpecificCultures)
        .ToLookup(
            culture => culture.Name.Split('-')[^1], culture => culture.TwoLetterISOLanguageName, StringComparer.Ordinal);

    /// <summary>Their codes without region, in order.</summary>
    public static IReadOnlyList<string> Of(Site site, IReadOnlyList<Member> members, IReadOnlyList<Source> sources) =>
    [
        .. members.SelectMany(member => member.Names.Keys)
            .Concat(sources.Select(source => source.Language).OfType<string>())
            .Select(tag => tag.Split('-')[0])
            .Concat(members.Select(member => member.Country).OfType<string>().SelectMany(country => ByCountry[country]))
            .Append(site.Language.Split('-')[0])
            .Append("en")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
