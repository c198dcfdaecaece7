using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Which stories a slice holds: those with one carrier at least that meets every condition on carriers, and
/// that meet the conditions on the story.</summary>
public sealed record Selection
{
    public static Selection Everything { get; } = new();

    /// <summary>Ids of members; null: any. A group is the set of its members.</summary>
    public IReadOnlySet<string>? Members { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case; null: any.</summary>
    public IReadOnlySet<string>? Countries { get; init; }

    /// <summary>Primary language subtags (BCP 47), lower case; null: any.</summary>
    public IReadOnlySet<string>? Languages { get; init; }

    /// <summary>Ids of topics; null: any.</summary>
    public IReadOnlySet<string>? Topics { get; init; }

    /// <summary>Carried by at least so many members; from 1.</summary>
    public int MinCarriers { get; init; } = 1;

    /// <summary>Whose words are shown: of the carriers that meet the conditions the lead, where it is one of
    /// them.</summary>
    public Carrier CarrierOf(Story story, string siteLanguage)
    {
        var carriers = story.Carriers.Where(carrier => !carrier.Withdrawn && Meets(carrier)).ToList();
        if (carriers.Count == 0 || carriers.Contains(story.Lead)) return story.Lead;
        return carriers.FirstOrDefault(carrier => LanguageOf(carrier) == siteLanguage)
            ?? carriers.FirstOrDefault(carrier => LanguageOf(carrier) == "en")
            ?? carriers[0];
    }

    private bool Meets(Carrier carrier) =>
        (Members?.Contains(carrier.MemberId) ?? true)
        && (Countries?.Contains(carrier.Country ?? "") ?? true)
        && (Languages?.Contains(LanguageOf(carrier) ?? "") ?? true);

    private static string? LanguageOf(Carrier carrier) => carrier.Item.Language?.Split('-')[0].ToLowerInvariant();
}
