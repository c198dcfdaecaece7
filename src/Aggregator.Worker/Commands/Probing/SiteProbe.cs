using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands.Probing;

/// <summary>Finds what a site offers: the feeds and news lists of a page, of its news page, and at the usual
/// places.</summary>
internal sealed class SiteProbe(Enquiry enquiry, DateTimeOffset now)
{
    private const int MostFeeds = 12;
    private const int MostNewsPages = 2;

    /// <summary>Where systems put their feed when nobody told them otherwise.</summary>
    private static readonly string[] UsualPlaces =
        ["/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/?format=feed&type=rss", "/news/feed/"];

    private readonly Looking _looking = new(now);
    private readonly List<Offer> _offers = [];

    /// <summary>What the site offers, the best first; or why its page could not be had.</summary>
    public async Task<(IReadOnlyList<Offer> Offers, string? Trouble)> RunAsync(Uri url, CancellationToken cancel)
    {
        var answer = (await enquiry.AskAsync(url, isOffered: false, cancel))!;
        if (answer.Document is not { } page) return ([], answer.Message ?? "There was no answer.");
        if (_looking.IfFeed(url, answer, "the address itself", cancel) is { } itself) return ([itself], null);

        var here = await LookAsync(page, "on this page", "by the page", cancel);
        foreach (var news in NewsPages.Find(page, null, ReadLimits.Default, cancel).Take(MostNewsPages))
            await LookAtNewsAsync(news, cancel);
        if (!_offers.Exists(offer => offer is { Kind: SourceKind.Feed, IsUsable: true, IsComments: false }))
            await GuessAsync(page.Url, cancel);
        return ([.. _offers.OrderBy(Rank)], _offers.Exists(offer => offer.IsUsable) ? null : here.Message);
    }

    private async Task LookAtNewsAsync(Uri news, CancellationToken cancel)
    {
        if (await enquiry.AskAsync(news, isOffered: false, cancel) is { Document: { } page })
            await LookAsync(page, "on the news page", "by the news page", cancel);
    }

    /// <summary>Takes the feeds and the list; the list, or what stands there instead, is also returned.</summary>
    private async Task<Offer> LookAsync(Document page, string where, string by, CancellationToken cancel)
    {
        var feeds = FeedDiscovery.Find(page, null, ReadLimits.Default, cancel).Feeds;
        foreach (var feed in feeds.Take(MostFeeds))
            await AskForFeedAsync(feed, $"{(feed.IsAnnounced ? "announced" : "linked")} {by}", cancel);
        var list = _looking.List(page, null, where, cancel);
        if (list.Items.Count > 0 && !Has(list.Url, SourceKind.Page)) _offers.Add(list);
        return list;
    }

    private async Task AskForFeedAsync(FoundFeed feed, string how, CancellationToken cancel)
    {
        var url = new Uri(feed.Url);
        if (!Has(url, SourceKind.Feed) && await enquiry.AskAsync(url, isOffered: true, cancel) is { } answer)
            _offers.Add(_looking.Feed(url, answer, how, feed, cancel));
    }

    private async Task GuessAsync(Uri page, CancellationToken cancel)
    {
        foreach (var place in UsualPlaces)
        {
            var url = new Uri(page, place);
            if (Has(url, SourceKind.Feed)
                || await enquiry.AskAsync(url, isOffered: false, cancel) is not { } answer) continue;
            // A server that refuses or is busy is not asked seven times more.
            if (answer.Error is not (FetchError.None or FetchError.NotFound or FetchError.Gone)) return;
            if (_looking.IfFeed(url, answer, "at a usual place", cancel) is not { Items.Count: > 0 } offer) continue;
            _offers.Add(offer);
            return;
        }
    }

    private bool Has(Uri url, SourceKind kind) => _offers.Exists(offer => offer.Kind == kind && offer.Url == url);

    /// <summary>Feeds before lists, what is alive before what is not, comments and what cannot be read last.</summary>
    private static int Rank(Offer offer) => offer switch
    {
        { IsUsable: false } => 5,
        { IsComments: true } => 4,
        { Health: Health.Stale } => 3,
        { Kind: SourceKind.Feed } => 0,
        _ => 1,
    };
}
