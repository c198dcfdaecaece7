using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the feeds that a page announces or links to.</summary>
public static class FeedDiscovery
{
    /// <summary>A page with more feeds lists other people's.</summary>
    private const int Most = 200;

    private const int LongestTitle = 200;

    /// <summary>What is announced comes first, then what is linked, each in the page's order, and feeds of comments
    /// after all others. Nothing is fetched; never throws for what is in the page.</summary>
    public static FoundFeeds Find(Document document, string? language, ReadLimits limits, CancellationToken cancel)
    {
        var (page, failure) = Page.Open(document, language, limits, cancel);
        return page is null ? new FoundFeeds([], failure) : new FoundFeeds(Find(page));
    }

    internal static IReadOnlyList<FoundFeed> Find(Page page)
    {
        List<IElement> elements = [.. page.Tree.All.Where(element => element.LocalName is "link" or "a" or "area")];
        var announced = elements.Where(element => element.LocalName == "link").Select(link => Announced(page, link));
        var linked = elements.Where(element => element.LocalName != "link").Select(link => Linked(page, link));
        return [.. announced.Concat(linked)
            .OfType<FoundFeed>()
            .DistinctBy(feed => Key(feed.Url), StringComparer.Ordinal)
            .Take(Most)
            .OrderBy(feed => feed.IsComments)];
    }

    // HTML Standard, 4.6.7.1 and 4.6.7.8 (rel=feed).
    private static FoundFeed? Announced(Page page, IElement link)
    {
        var rel = (link.GetAttribute("rel") ?? "").ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var type = FeedType.Of(link.GetAttribute("type"));
        var isFeed = rel.Contains("feed") ? type is null || FeedType.IsFeed(type)
            : rel.Contains("alternate") && !rel.Contains("stylesheet")
                && (FeedType.IsFeed(type) || FeedType.IsJson(type));
        if (!isFeed || Address(page, link) is not { } url || FeedAddress.IsOther(url)
            || (FeedType.IsJson(type) && !FeedAddress.SaysFeed(url)))
            return null;
        return Found(page, url, Line(link.GetAttribute("title")), type, isAnnounced: true);
    }

    private static FoundFeed? Linked(Page page, IElement link)
    {
        if (Address(page, link) is not { } url || FeedAddress.IsOther(url)
            || Key(url.AbsoluteUri) == Key(page.Url.AbsoluteUri))
            return null;
        var type = FeedType.Of(link.GetAttribute("type"));
        if (!FeedType.IsFeed(type) && !FeedLink.LeadsToFeed(link, url, page.Url))
            return null;
        return Found(page, url, FeedLink.Title(link) ?? Line(link.GetAttribute("title")), type, isAnnounced: false);
    }

    private static FoundFeed Found(Page page, Uri url, string? title, string? type, bool isAnnounced) =>
        new(url.AbsoluteUri, title, type, isAnnounced, FeedAddress.IsOfComments(url, title, page.Url));

    /// <summary>Readers write "feed:https://..." for a feed at https, and "feed://" for one at http.</summary>
    private static Uri? Address(Page page, IElement link)
    {
        const string scheme = "feed:";
        var written = (link.GetAttribute("href") ?? "").Trim();
        if (written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            written = written[scheme.Length..] is ['/', '/', ..] rest ? "http:" + rest : written[scheme.Length..];
        return page.Absolute(written) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? new Uri(url.GetLeftPart(UriPartial.Query))
            : null;
    }

    /// <summary>One feed by two schemes is one feed.</summary>
    private static string Key(string address) => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];

    internal static string? Line(string? text) =>
        OneLine.Of(text ?? "", LongestTitle) is { Length: > 0 } line ? line : null;
}
