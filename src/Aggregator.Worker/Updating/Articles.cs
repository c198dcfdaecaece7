using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>Fetches the articles of items whose list gave no text, a bounded number a visit, and makes all items ready.</summary>
internal sealed class Articles(Fetcher fetcher, FetchOptions options)
{
    /// <summary>After so many failures one after another the server is left alone until the next visit.</summary>
    private const int Patience = 3;

    /// <param name="catalog">For the User-Agent's contact.</param>
    /// <param name="source">Whose items.</param>
    /// <param name="unknown">What the list brought.</param>
    /// <param name="pending">What is owed from earlier visits; an item that the list brought again is taken from the list.</param>
    /// <param name="cancel">The caller's.</param>
    public async Task<Completed> CompleteAsync(
        Catalog catalog, Source source, IReadOnlyList<KeyedItem> unknown, IReadOnlyList<PendingArticle> pending, CancellationToken cancel)
    {
        var ready = new List<FreshItem>();
        var still = new List<PendingArticle>();
        var (asked, failedInARow) = (0, 0);
        foreach (var owed in Owed(unknown, pending))
        {
            if (!NeedsArticle(source, owed.Item.Raw, out var address))
            {
                ready.Add(Ready(source, owed.Item, owed.Item.Raw));
                continue;
            }

            if (asked == options.ArticlesPerVisit || failedInARow == Patience)
            {
                still.Add(owed);
                continue;
            }

            asked++;
            var (raw, isFinal) = await ReadAsync(catalog, source, owed.Item.Raw, address, cancel);
            failedInARow = raw is null && !isFinal ? failedInARow + 1 : 0;
            if (raw is null && !isFinal && owed.Attempts + 1 < PendingArticle.LastAttempt) still.Add(owed with { Attempts = owed.Attempts + 1 });
            else ready.Add(Ready(source, owed.Item, raw ?? owed.Item.Raw));
        }

        return new Completed(ready, still);
    }

    private static IEnumerable<PendingArticle> Owed(IReadOnlyList<KeyedItem> unknown, IReadOnlyList<PendingArticle> pending)
    {
        var attempts = pending.ToDictionary(article => article.Item.Key, article => article.Attempts, StringComparer.Ordinal);
        var listed = unknown.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return unknown
            .Select(item => new PendingArticle(item, attempts.GetValueOrDefault(item.Key)))
            .Concat(pending.Where(article => !listed.Contains(article.Item.Key)));
    }

    private static bool NeedsArticle(Source source, RawItem raw, out Uri address)
    {
        address = source.Url;
        return source.Scrape?.Article is not null && raw.Content is null && Uri.TryCreate(raw.Link, UriKind.Absolute, out address!);
    }

    /// <summary>The item with its article's words; null when they were not to be had, for good if the second part says so.</summary>
    private async Task<(RawItem? Raw, bool IsFinal)> ReadAsync(
        Catalog catalog, Source source, RawItem raw, Uri address, CancellationToken cancel)
    {
        var fetched = await fetcher.FetchAsync(Requests.ForArticle(catalog, source, address), cancel);
        if (fetched.Document is not { } document) return (null, fetched.Error is FetchError.Robots or FetchError.Refused);
        var article = ArticleReader.Read(source, document, raw, ReadLimits.Default, cancel);
        return (article.Item, article.Failure?.Kind is ReadFailureKind.NotAFeed);
    }

    private static FreshItem Ready(Source source, KeyedItem keyed, RawItem raw)
    {
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        return new FreshItem(keyed, item, Fingerprint.Of(item));
    }
}
