using System.Collections.Frozen;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>What every page knows of the site around it: who it is, where it is, and which slices it publishes.</summary>
public sealed class Newsstand
{
    private readonly FrozenDictionary<(FeedKind Kind, string Value), PublishedFeed> _byValue;

    /// <param name="site">What it says of itself.</param>
    /// <param name="baseUrl">Its public address, absolute, ending in a slash.</param>
    /// <param name="feeds">All slices besides the one with everything.</param>
    public Newsstand(Site site, Uri baseUrl, IReadOnlyList<PublishedFeed> feeds)
    {
        (Site, BaseUrl, Feeds, Words) = (site, baseUrl, feeds, PageWords.Of(site.Language));
        // Where a placeholder stands in several paths the first is where people are sent.
        _byValue = feeds
            .Where(feed => feed.Value is not null)
            .GroupBy(feed => (feed.Kind, feed.Value!))
            .ToFrozenDictionary(group => group.Key, group => group.First());
    }

    public Site Site { get; }

    public Uri BaseUrl { get; }

    public IReadOnlyList<PublishedFeed> Feeds { get; }

    /// <summary>The site's icon where it lies on the site's own host; null: none does. A page loads nothing from
    /// elsewhere, not even the site's own icon.</summary>
    public Uri? OwnIcon =>
        Site.Icon?.GetLeftPart(UriPartial.Authority) == BaseUrl.GetLeftPart(UriPartial.Authority) ? Site.Icon : null;

    /// <summary>Of the site's language, or English.</summary>
    internal PageWords Words { get; }

    /// <summary>The slice of just this member, country, language, topic or group; null when none is published.</summary>
    internal PublishedFeed? SliceOf(FeedKind kind, string? value) =>
        value is null ? null : _byValue.GetValueOrDefault((kind, value));

    /// <summary>What the pages call it.</summary>
    internal string TitleOf(PublishedFeed feed) => SliceTitle.Of(feed, Site.Language);
}
