namespace Aggregator.Reading.Pages;

/// <summary>Media types as pages write them for feeds.</summary>
internal static class FeedType
{
    private static readonly HashSet<string> Feeds = new(
        [
            "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
            "application/xml", "text/xml", "application/rss", "application/atom", "application/x-rss+xml",
            "application/x-atom+xml", "application/x.atom+xml", "text/rss+xml", "text/atom+xml", "text/rss",
        ],
        StringComparer.Ordinal);

    /// <summary>Without parameters, in lower case; null when there is none.</summary>
    public static string? Of(string? written) =>
        (written ?? "").Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    /// <summary>What version 1 of JSON Feed is announced as, and much else.</summary>
    public static bool IsJson(string? type) => type == "application/json";

    public static bool IsFeed(string? type) => type is not null && Feeds.Contains(type);
}
