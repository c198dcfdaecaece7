using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What a link among a page's text says of where it leads.</summary>
internal static class FeedLink
{
    /// <summary>Whether it leads to a feed: by its address, or by its own word where that may be so.</summary>
    public static bool LeadsToFeed(IElement link, Uri url, Uri page)
    {
        if (FeedWords.Explains(Title(link) ?? link.GetAttribute("title")))
            return false;
        return FeedAddress.SaysFeed(url)
            || (IsAtHome(url, page) && FeedAddress.MayBeFeed(url) && SaysFeed(link));
    }

    /// <summary>Its text, else that of its picture; null when it has none.</summary>
    public static string? Title(IElement link) =>
        FeedDiscovery.Line(ElementText.Of(link))
        ?? FeedDiscovery.Line(link.QuerySelector("img[alt]")?.GetAttribute("alt"));

    // "Atom" alone is a feed; "The atom" is physics.
    private static bool SaysFeed(IElement link) =>
        FeedAddress.Words(Says(link)).Any(FeedAddress.IsRss)
        || FeedAddress.Words(Title(link) ?? "") is ["atom", ..] words
            && words.All(word => FeedAddress.IsFeed(word) || char.IsAsciiDigit(word[0]));

    /// <summary>All that speaks to eyes: text, titles, pictures, and the classes that icons are made of.</summary>
    private static string Says(IElement link) => FeedDiscovery.Line(string.Join(' ',
        [
            Title(link), link.GetAttribute("title"), link.ClassName,
            .. link.QuerySelectorAll("i, span, img").Take(5).SelectMany(inner => new[]
            {
                inner.ClassName, inner.GetAttribute("src"),
            }),
        ])) ?? "";

    public static bool IsAtHome(Uri url, Uri page) =>
        Bare(url.Host).EndsWith(Bare(page.Host), StringComparison.Ordinal)
        || Bare(page.Host).EndsWith(Bare(url.Host), StringComparison.Ordinal);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
