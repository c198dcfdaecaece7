using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the lists in a page by themselves: by what is repeated in it, and by what its scripts carry.</summary>
public static class ListFinder
{
    /// <summary>A list with fewer points is none of news.</summary>
    public const double LeastScore = 12;

    /// <summary>All lists of a page, the most like news first; none where the page cannot be read.</summary>
    public static IReadOnlyList<FoundList> Find(
        Source source, Document document, ReadLimits limits, CancellationToken cancel)
    {
        var (page, _) = Page.Open(document, source.Language, limits, cancel);
        return page is null ? [] : Find(source, page, document, limits, cancel);
    }

    internal static IReadOnlyList<FoundList> Find(
        Source source, Page page, Document document, ReadLimits limits, CancellationToken cancel)
    {
        var lists = new ListWeighing(source, page, document, limits);
        var found = lists.InData();
        foreach (var run in ListRuns.In(Outline.Of(page), lists.Texts))
        {
            cancel.ThrowIfCancellationRequested();
            if (lists.Of(run) is { } list)
                found.Add(list);
        }
        return [.. found.OrderByDescending(list => list.Score)];
    }
}
