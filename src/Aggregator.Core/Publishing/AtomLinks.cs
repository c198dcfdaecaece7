using System.ServiceModel.Syndication;
using Aggregator.Reading.Text;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>The links of an entry: that of the copy shown, its language versions, the other copies.</summary>
internal static class AtomLinks
{
    /// <summary>Each address once.</summary>
    public static IEnumerable<SyndicationLink> Of(Shown shown)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        if (WebAddress.Absolute(shown.Carrier.Item.Link, null) is not { } own) return Related(shown, said);

        said.Add(own);
        var language = LanguageTag.Of(shown.Carrier.Item.Language);
        // feedparser and newsboat open the last alternate, so the copy's own comes after its language versions.
        var versions = Versions(shown.Carrier, language, said);
        return [.. versions, AtomLink.Of("alternate", own, language), .. Related(shown, said)];
    }

    // No two alternates may have the same type and hreflang (RFC 4287, 4.1.2).
    private static IEnumerable<SyndicationLink> Versions(Carrier carrier, string? language, HashSet<string> said)
    {
        var languages = new HashSet<string>(StringComparer.Ordinal) { language ?? "" };
        foreach (var version in carrier.Item.Alternates)
        {
            if (WebAddress.Absolute(version.Url, null) is not { } address || said.Contains(address)) continue;
            if (LanguageTag.Of(version.Language) is not { } other || !languages.Add(other)) continue;
            said.Add(address);
            yield return AtomLink.Of("alternate", address, other);
        }
    }

    private static IEnumerable<SyndicationLink> Related(Shown shown, HashSet<string> said)
    {
        foreach (var carrier in shown.Others)
        {
            if (WebAddress.Absolute(carrier.Item.Link, null) is not { } address || !said.Add(address)) continue;
            var copy = AtomLink.Of("related", address);
            copy.Title = OneLine.Of(carrier.MemberName);
            yield return copy;
        }
    }
}
