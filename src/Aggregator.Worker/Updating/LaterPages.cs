using System.Globalization;
using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Updating;

/// <summary>Reads the later pages of a list that is spread over several, as far as the rules allow (<c>scrape.pages</c>)
/// and only as long as nothing on the page before is known: who comes every hour needs no older ones.</summary>
internal sealed class LaterPages(IStore store, Fetcher fetcher, ReadLimits limits)
{
    /// <summary>The list as a whole; a later page that cannot be had is a warning.</summary>
    public async Task<SourceReading> FollowAsync(
        Catalog catalog, Source source, SourceState state, SourceReading first, CancellationToken cancel)
    {
        if (source is not { Kind: SourceKind.Page, Scrape: { Pages: > 1 } rules }) return first;
        // The last page may well be a short one.
        var later = source with { Scrape = rules with { MinItems = Math.Min(rules.MinItems, 1) } };
        var (list, page) = (first, first);
        List<Uri> seen = [source.Url];
        for (var number = 2; number <= rules.Pages && IsAllNew(source, state, page); number++)
        {
            if (NextPage.Of(page.Document!, source.Language, number, seen, limits, cancel) is not { } address) break;
            seen.AddRange([page.Document!.Url, address]);
            var fetched = await fetcher.FetchAsync(Requests.ForLaterPage(catalog, source, address), cancel);
            page = SourceReading.Of(later, state, first.ReadWith, fetched, limits, cancel).Without(list);
            list = list.With(page, string.Create(CultureInfo.InvariantCulture, $"Page {number} of the list"));
        }

        return list;
    }

    private bool IsAllNew(Source source, SourceState state, SourceReading page)
    {
        var known = state.List?.ForReading();
        return page.Items.Count > 0
            && store.Unknown(source.Id, page.Items).Count == page.Items.Count
            && !page.Items.Any(item => known?.Knows(item.Raw) == true);
    }
}
