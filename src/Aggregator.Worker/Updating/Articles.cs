using Aggregator.Configuration;
using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>Makes items ready for the editor: those whose list gave no text get it from their article, a bounded number
/// a visit.</summary>
internal sealed class Articles(Fetcher fetcher, FetchOptions options, ReadLimits limits, TimeProvider time)
{
    /// <param name="catalog">For the User-Agent's contact.</param>
    /// <param name="source">Whose items.</param>
    /// <param name="intake">What the list brought; what is passed over stays as it is.</param>
    /// <param name="pending">What is owed from earlier visits; an item that the list brought again is taken from the
    /// list.</param>
    /// <param name="cancel">The caller's.</param>
    public async Task<Completed> CompleteAsync(
        Catalog catalog, Source source, Intake intake, IReadOnlyList<PendingArticle> pending, CancellationToken cancel)
    {
        var round = new ArticleRound(fetcher, options, limits, catalog, source, time.GetUtcNow());
        foreach (var owed in Owed(intake.Taken, pending)) await round.TakeAsync(owed, cancel);
        return new Completed([.. round.Ready, .. intake.Passed], round.Pending);
    }

    private static IEnumerable<PendingArticle> Owed(
        IReadOnlyList<KeyedItem> unknown, IReadOnlyList<PendingArticle> pending)
    {
        var attempts = pending
            .Where(article => article.SecondLook is null)
            .ToDictionary(article => article.Item.Key, article => article.Attempts, StringComparer.Ordinal);
        var listed = unknown.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return unknown
            .Select(item => new PendingArticle(item, attempts.GetValueOrDefault(item.Key)))
            .Concat(pending.Where(article => !listed.Contains(article.Item.Key)));
    }
}
