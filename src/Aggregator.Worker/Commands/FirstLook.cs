using Aggregator.Commands.Probing;
using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>Looks at an address once before it is written as a source.</summary>
internal static class FirstLook
{
    /// <summary>What lies there, and in words how much.</summary>
    /// <exception cref="CannotGoOnException">Nothing that can be taken.</exception>
    public static async Task<(SourceKind Kind, string Seen)> AtAsync(
        AggregatorOptions options, AddOrder order, Uri url, string? contact, CancellationToken cancel)
    {
        using var fetcher = new Fetcher(options.Fetch, TimeProvider.System);
        var enquiry = new Enquiry(fetcher, TimeProvider.System, contact);
        var looking = new Looking(TimeProvider.System.GetUtcNow());
        var answer = (await enquiry.AskAsync(url, isOffered: order.Kind is SourceKind.Feed, cancel))!;
        // robots.txt holds for pages: what it forbids may be a feed, which is offered and which a visit would read.
        if (answer.Error is FetchError.Robots && order.Kind is null
            && await enquiry.AskAsync(url, isOffered: true, cancel) is { } offered
            && looking.IfFeed(url, offered, "", cancel) is not null)
            answer = offered;
        if (answer.Document is not { } document)
            throw new CannotGoOnException(
                $"{answer.Message} Nothing was written; with --unseen --kind feed (or page) it is all the same.");
        if (Detour.Of(url, document.Url) is { } detour)
            throw new CannotGoOnException(
                $"{detour} Nothing was written. If the member says its news there, add that address; "
                + "with --unseen --kind feed (or page) this one is written all the same.");

        var offer = order.Kind is SourceKind.Page ? null : looking.IfFeed(url, answer, "", cancel);
        offer ??= order.Kind is SourceKind.Feed ? null : looking.List(document, null, "", cancel);
        return offer is { Items.Count: > 0 }
            ? (offer.Kind, OfferReport.Summary(offer))
            : throw new CannotGoOnException(
                $"No {Wanted(order.Kind)} is seen at {url.AbsoluteUri}. Nothing was written; "
                + "\"aggregator probe\" with this address shows what there is.");
    }

    private static string Wanted(SourceKind? kind) => kind switch
    {
        SourceKind.Feed => "feed",
        SourceKind.Page => "news list",
        _ => "feed and no news list",
    };
}
