using System.ServiceModel.Syndication;
using Aggregator.Reading.Text;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>The links of an entry: the lead's own, its language versions, the copies of the other carriers.</summary>
internal static class AtomLinks
{
    /// <summary>Each address once.</summary>
    public static IEnumerable<SyndicationLink> Of(Story story)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        if (WebAddress.Absolute(story.Lead.Item.Link, null) is not { } own) return Related(story, said);

        said.Add(own);
        var language = LanguageTag.Of(story.Lead.Item.Language);
        // feedparser and newsboat open the last alternate, so the lead's comes after its language versions.
        var versions = Versions(story.Lead, language, said);
        return [.. versions, AtomLink.Of("alternate", own, language), .. Related(story, said)];
    }

    // No two alternates may have the same type and hreflang (RFC 4287, 4.1.2).
    private static IEnumerable<SyndicationLink> Versions(Carrier lead, string? language, HashSet<string> said)
    {
        var languages = new HashSet<string>(StringComparer.Ordinal) { language ?? "" };
        foreach (var version in lead.Item.Alternates)
        {
            if (WebAddress.Absolute(version.Url, null) is not { } address || said.Contains(address)) continue;
            if (LanguageTag.Of(version.Language) is not { } other || !languages.Add(other)) continue;
            said.Add(address);
            yield return AtomLink.Of("alternate", address, other);
        }
    }

    private static IEnumerable<SyndicationLink> Related(Story story, HashSet<string> said)
    {
        foreach (var carrier in story.Carriers.Where(carrier => !carrier.Withdrawn))
        {
            if (WebAddress.Absolute(carrier.Item.Link, null) is not { } address || !said.Add(address)) continue;
            var copy = AtomLink.Of("related", address);
            copy.Title = OneLine.Of(carrier.MemberName);
            yield return copy;
        }
    }
}
