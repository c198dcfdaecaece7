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

    /// <summary>Whether stories with these facets belong to it. A story that gains a carrier or a topic leaves no
    /// selection by that.</summary>
    public bool Holds(Facets facets) =>
        facets.Members >= MinCarriers && HasTopic(facets.Topics) && HasCarrier(facets.Carriers);

    /// <summary>Whose words are shown: of the carriers that meet the conditions one in the site's language, else in
    /// English, else the lead; of several the lead, else one of its member, else the first. Where the slice asks for a
    /// member or a language only carriers of that member or in that language are left to choose from.</summary>
    public Carrier CarrierOf(Story story, string siteLanguage)
    {
        var carriers = story.Carriers.Where(carrier => !carrier.Withdrawn && Meets(CarrierFacets.Of(carrier)));
        var own = CarrierFacets.LanguageOf(siteLanguage);
        return carriers
            .OrderBy(carrier => CarrierFacets.LanguageOf(carrier.Item.Language) switch
            {
                var language when language is not null && language == own => 0,
                "en" => 1,
                _ => 2,
            })
            .ThenByDescending(carrier => carrier == story.Lead)
            .ThenByDescending(carrier => carrier.MemberId == story.Lead.MemberId)
            .FirstOrDefault(story.Lead);
    }

    // Loops: this is asked of thousands of shelves for each slice.
    private bool HasTopic(IReadOnlyList<string> topics)
    {
        if (Topics is null) return true;
        for (var n = 0; n < topics.Count; n++)
        {
            if (Topics.Contains(topics[n])) return true;
        }

        return false;
    }

    private bool HasCarrier(IReadOnlyList<CarrierFacets> carriers)
    {
        for (var n = 0; n < carriers.Count; n++)
        {
            if (Meets(carriers[n])) return true;
        }

        return false;
    }

    private bool Meets(CarrierFacets carrier) =>
        (Members?.Contains(carrier.MemberId) ?? true)
        && (Countries?.Contains(carrier.Country ?? "") ?? true)
        && (Languages?.Contains(carrier.Language ?? "") ?? true);
}
