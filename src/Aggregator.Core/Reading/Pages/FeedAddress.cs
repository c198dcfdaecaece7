using System.Text.RegularExpressions;

namespace Aggregator.Reading.Pages;

/// <summary>What an address says by itself: that a feed is there, whose, or that it is something else.</summary>
internal static partial class FeedAddress
{
    private static readonly HashSet<string> FeedFiles = new(["rss", "atom", "rdf"], StringComparer.Ordinal);
    private static readonly HashSet<string> DataFiles = new(["xml", "json"], StringComparer.Ordinal);
    private static readonly HashSet<string> Programs = new(
        ["", "php", "asp", "aspx", "ashx", "do", "jsp", "jspx", "action", "cgi", "pl", "py", "cfm", "axd", "phtml"],
        StringComparer.Ordinal);

    /// <summary>Whose addresses speak of feeds and lead to none of the page's own.</summary>
    private static readonly string[] Networks =
    [
        "facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "t.me", "telegram.me", "vk.com",
        "ok.ru", "linkedin.com", "weibo.com", "tiktok.com", "pinterest.com", "flickr.com", "reddit.com", "feedly.com",
        "inoreader.com", "netvibes.com", "newsblur.com", "theoldreader.com", "rssboard.org",
    ];

    /// <summary>Whether it can be read off the address that a feed is there.</summary>
    public static bool SaysFeed(Uri url)
    {
        var parts = Parts(url);
        var (name, file) = Last(parts);
        if (FeedFiles.Contains(file))
            return true;
        var words = Words(name);
        if (DataFiles.Contains(file))
            return parts.SelectMany(Words).Any(word => IsRss(word) || IsFeed(word)) || AsksForFeed(url);
        if (!Programs.Contains(file))
            return false;
        return AsksForFeed(url)
            || IsNamedFeed(words)
            || (parts.SkipLast(1).Any(part => Words(part) is [var only] && IsRss(only))
                && !words.Any(FeedWords.IsExplaining));
    }

    /// <summary>Whether a feed may be there, if the link to it says so: data, or the answer of a program.</summary>
    public static bool MayBeFeed(Uri url) => Last(Parts(url)) is var (name, file)
        && (DataFiles.Contains(file)
            || (file.Length > 0 && Programs.Contains(file))
            || Words(name) is ["atom"] or ["rdf"])
        && !Words(name).Any(FeedWords.IsExplaining);

    /// <summary>A map, a calendar, a machine's interface, a network of others, or a service for readers.</summary>
    public static bool IsOther(Uri url)
    {
        var path = url.PathAndQuery.ToLowerInvariant();
        return path.Contains("oembed", StringComparison.Ordinal)
            || path.Contains("wp-json", StringComparison.Ordinal)
            || path.Contains("sitemap", StringComparison.Ordinal)
            || path.Contains("xmlrpc", StringComparison.Ordinal)
            || path.Contains("://", StringComparison.Ordinal) || path.Contains("%3a%2f", StringComparison.Ordinal)
            || path.EndsWith(".ics", StringComparison.Ordinal) || Words(url.Query).Any(word => word is "ical" or "ics")
            || Networks.Any(network =>
                url.Host == network || url.Host.EndsWith("." + network, StringComparison.Ordinal));
    }

    /// <summary>Whether the feed holds what readers wrote: by its name, its address, or as WordPress's feed of the page
    /// of one story is found right below that page.</summary>
    public static bool IsOfComments(Uri url, string? title, Uri page) =>
        FeedWords.SpeaksOfComments(title)
        || Words(url.PathAndQuery).Any(word => word is "comments" or "comment" or "commentsrss2" or "crss")
        || (DayInPath().IsMatch(page.AbsolutePath)
            && page.AbsolutePath.Length > 1
            && url.Host == page.Host
            && url.AbsolutePath.TrimEnd('/') == page.AbsolutePath.TrimEnd('/') + "/feed");

    /// <summary>The words of an address, in lower case; "getRss" is two.</summary>
    public static string[] Words(string text) =>
        [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    public static bool IsRss(string word) =>
        word.StartsWith("rss", StringComparison.Ordinal) || word.EndsWith("rss", StringComparison.Ordinal);

    public static bool IsFeed(string word) => word is "feed" or "feeds" or "newsfeed" or "xmlfeed" or "atom" or "rdf";

    /// <summary>"rss", "feed", "rss-news"; not "rss-specification" nor "news-feed", which is often a page.</summary>
    private static bool IsNamedFeed(string[] words) =>
        words is ["feed"]
        || (words.Any(IsRss) && words.All(word =>
            IsRss(word) || IsFeed(word) || word.Length <= 3 || char.IsAsciiDigit(word[0]) || FeedWords.IsNews(word)));

    private static bool AsksForFeed(Uri url) => url.Query.TrimStart('?').Split('&').Any(pair =>
        Words(pair).Any(word => IsRss(word) || word is "feed") && !Words(pair).Any(FeedWords.IsExplaining));

    private static string[] Parts(Uri url) =>
        Uri.UnescapeDataString(url.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static (string Name, string File) Last(string[] parts)
    {
        var last = parts is [.., var one] ? one : "";
        var dot = last.LastIndexOf('.');
        return dot > 0 && last.Length - dot <= 7 && !char.IsAsciiDigit(last[^1])
            ? (last[..dot], last[(dot + 1)..].ToLowerInvariant())
            : (last, "");
    }

    [GeneratedRegex(@"\p{Lu}*[\p{Ll}\p{Lo}\p{M}0-9]+|\p{Lu}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2])/", RegexOptions.CultureInvariant)]
    private static partial Regex DayInPath();
}
