using Aggregator.Reading.Text;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A story as one slice shows it: in the words of one carrier.</summary>
/// <param name="Story">What is shown.</param>
/// <param name="Carrier">Whose words: a member's slice shows the member's own, a language's those in it.</param>
public sealed record Shown(Story Story, Carrier Carrier)
{
    /// <summary>An admin's title, else the carrier's own.</summary>
    public string Title => Story.Title ?? Carrier.Item.Title;

    /// <summary>Of the member's own page; null when the source gives none.</summary>
    public string? Link => WebAddress.Absolute(Carrier.Item.Link, null);

    /// <summary>BCP 47, or null when it is not known.</summary>
    public string? Language => LanguageTag.Of(Carrier.Item.Language);

    /// <summary>Never empty: the id where there is no name.</summary>
    public string MemberName => OneLine.Of(Carrier.MemberName) is { Length: > 0 } name ? name : Carrier.MemberId;

    /// <summary>All other copies that still stand, in the order of joining.</summary>
    public IEnumerable<Carrier> Others => Story.Carriers.Where(carrier => !carrier.Withdrawn && carrier != Carrier);
}
