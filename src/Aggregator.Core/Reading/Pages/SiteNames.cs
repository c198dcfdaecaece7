using System.Text.Json;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What a site calls itself and its sections, as a page of it shows; all folded.</summary>
internal sealed class SiteNames
{
    private const int MostHomes = 10;
    private const int MostLinks = 1_000;
    private const int LongestSection = 30;

    private readonly HashSet<string> _sites;
    private readonly HashSet<string> _sections;

    private SiteNames(IEnumerable<string?> sites, IEnumerable<string> sections) =>
        (_sites, _sections) = (Folded(sites), Folded(sections));

    public static SiteNames Of(Page page, PageMeta meta, JsonElement? data)
    {
        var publisher = data is { } article && article.TryGetProperty("publisher", out var said)
            ? JsonLd.Texts(said, "name").FirstOrDefault()
            : null;
        string?[] sites =
        [
            publisher, meta.First("og:site_name"), meta.First("application-name"), meta.First("dc.publisher"),
            page.Url.Host, page.Url.Host.Replace("www.", "", StringComparison.Ordinal),
            .. page.Tree.QuerySelectorAll("a[href='/'],a[rel~=home]").Take(MostHomes).Select(home => home.TextContent),
        ];
        return new SiteNames(sites, Sections(page));
    }

    public bool IsSite(string folded) => _sites.Contains(folded);

    /// <summary>Whether it names the news, or is what a link to another page says in a few words.</summary>
    public bool IsSection(string folded) => _sections.Contains(folded) || FeedWords.IsNews(folded);

    // A headline may be a link, and its article in a list of the newest.
    private static IEnumerable<string> Sections(Page page) =>
        from link in page.Tree.QuerySelectorAll("a[href]").Take(MostLinks)
        let text = link.TextContent.Trim()
        where text.Length <= LongestSection
            && page.Absolute(link.GetAttribute("href")) is { } address && address != page.Url.AbsoluteUri
            && link.Closest("h1,h2,h3,h4,h5") is null
        select text;

    private static HashSet<string> Folded(IEnumerable<string?> names) =>
        names.OfType<string>().Select(Folding.Fold).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
}
