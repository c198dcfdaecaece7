using Aggregator.Reading;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Where a story leads: to the member's own page, its language versions, the copies of the other carriers, the
/// source, its comments and files.</summary>
internal static class EntryLinks
{
    private const int MostVersions = 50;

    public const int MostCopies = 50;

    /// <summary>Longer addresses than readers take go out nowhere, in characters.</summary>
    private const int Longest = 2_000;

    public static IReadOnlyList<EntryLink> Of(Shown shown, IReadOnlyList<Enclosure> files)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<EntryLink>(Own(shown, said));
        links.AddRange(Copies(shown, said));
        if (EntrySource.Address(shown) is { Length: <= Longest } source && said.Add(source))
            links.Add(new("via", source) { Title = EntrySource.Title(shown) });
        if (Address(shown.Carrier.Item.Comments) is { } comments)
            links.Add(new("replies", comments) { Type = "text/html" });
        links.AddRange(files.Select(file =>
            new EntryLink("enclosure", file.Url) { Type = file.Type, Length = file.Length }));
        return links;
    }

    /// <summary>The address, absolute, http or https and of bearable length; else null.</summary>
    public static string? Address(string? written) =>
        WebAddress.Absolute(written, null) is { Length: <= Longest } address ? address : null;

    // Readers open the first alternate (rss-parser) or the last (feedparser, newsboat): with language versions between
    // the own page stands at both ends. No two alternates may have the same type and hreflang (RFC 4287, 4.1.2).
    private static List<EntryLink> Own(Shown shown, HashSet<string> said)
    {
        if (Address(shown.Link) is not { } address) return [];
        said.Add(address);
        var own = new EntryLink("alternate", address) { Language = shown.Language };
        var versions = Versions(shown, said).Take(MostVersions).ToList();
        return versions.Count == 0 ? [own] : [own with { Type = "text/html" }, .. versions, own];
    }

    private static IEnumerable<EntryLink> Versions(Shown shown, HashSet<string> said)
    {
        var languages = new HashSet<string>(StringComparer.Ordinal) { shown.Language ?? "" };
        var siblings = shown.Others
            .Where(carrier => carrier.MemberId == shown.Carrier.MemberId)
            .Select(carrier => new Alternate(carrier.Item.Link ?? "", carrier.Item.Language ?? ""));
        foreach (var version in siblings.Concat(shown.Carrier.Item.Alternates))
        {
            if (Address(version.Url) is not { } address || said.Contains(address)) continue;
            if (LanguageTag.Of(version.Language) is not { } language || !languages.Add(language)) continue;
            said.Add(address);
            yield return new("alternate", address) { Language = language };
        }
    }

    private static IEnumerable<EntryLink> Copies(Shown shown, HashSet<string> said)
    {
        foreach (var carrier in shown.Others.Take(MostCopies))
        {
            if (Address(carrier.Item.Link) is not { } address || !said.Add(address)) continue;
            yield return new("related", address)
            {
                Language = LanguageTag.Of(carrier.Item.Language),
                Title = OneLine.Of(carrier.MemberName),
            };
        }
    }
}
