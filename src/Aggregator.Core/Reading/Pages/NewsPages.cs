using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the page of the news among the links of another one, in any of the alliance's languages.</summary>
public static class NewsPages
{
    /// <summary>Menus call a page by a few words; more are a headline.</summary>
    private const int MostWords = 4;

    /// <summary>The likeliest first, of the same host or of one below or above it; none of the page itself.</summary>
    public static IReadOnlyList<Uri> Find(
        Document document, string? language, ReadLimits limits, CancellationToken cancel)
    {
        var (page, _) = Page.Open(document, language, limits, cancel);
        if (page is null)
            return [];
        return [.. page.Tree.All.Where(element => element.LocalName is "a" or "area")
            .Select(link => (Address: Address(page, link), Points: Points(page, link)))
            .Where(found => found is { Address: not null, Points: > 0 })
            .OrderByDescending(found => found.Points)
            .Select(found => found.Address!)
            .DistinctBy(address => address.AbsoluteUri.TrimEnd('/'), StringComparer.Ordinal)
            .Take(10)];
    }

    private static Uri? Address(Page page, IElement link) =>
        page.Absolute(link.GetAttribute("href")) is { } written
        && Uri.TryCreate(new Uri(written).GetLeftPart(UriPartial.Query), UriKind.Absolute, out var url)
        && FeedLink.IsAtHome(url, page.Url)
        && url.AbsoluteUri.TrimEnd('/') != page.Url.AbsoluteUri.TrimEnd('/')
        && !FeedAddress.SaysFeed(url)
            ? url
            : null;

    /// <summary>The name counts for most, then the address; the shorter the likelier.</summary>
    private static int Points(Page page, IElement link)
    {
        var name = OneLine.Of(FeedLink.Title(link) ?? link.GetAttribute("title") ?? "", 100);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var byName = words.Length switch
        {
            1 when FeedWords.SpeaksOfNews(name) && name.Length <= 20 => 4,
            > 1 and <= MostWords when FeedWords.SpeaksOfNews(name) && name.Length <= 40 => 2,
            _ => 0,
        };
        var parts = Address(page, link)?.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var byAddress = parts is [.., var last] && FeedWords.IsNews(Bare(last)) ? 3 - Math.Min(2, parts.Length - 1) : 0;
        return byName + byAddress;
    }

    /// <summary>"news.html", "news_list" and "Xeberler" are "news", "news" and "xeberler".</summary>
    private static string Bare(string segment) =>
        FeedAddress.Words(Uri.UnescapeDataString(segment)) is [var first, ..] ? first : "";
}
