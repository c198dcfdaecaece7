using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;
using Aggregator.Sources;
using static System.FormattableString;

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
        var dates = new DateContext
        {
            Language = source.Language ?? page.Language,
            Zone = source.TimeZone,
            Now = document.FetchedAt,
        };
        var data = new DataLists(page, new DataItem(page, source.TimeZone, dates.Language)).Find();
        var known = new Dictionary<string, RawItem>(StringComparer.Ordinal);
        foreach (var item in data.SelectMany(list => list.Items))
            known.TryAdd(item.Link!, item);
        var found = data.Select(list => Judged(list.Place, list.Items, source, dates)).ToList();
        foreach (var run in ListRuns.In(Outline.Of(page), dates))
        {
            cancel.ThrowIfCancellationRequested();
            if (Read(run, source, dates, known, limits) is { } list)
                found.Add(list);
        }
        return [.. found.OrderByDescending(list => list.Score)];
    }

    private static FoundList Judged(string place, List<RawItem> items, Source source, DateContext dates)
    {
        var score = new ListScore();
        score.AddItems(items, dates.Now);
        ListPlace.Add(score, ListWords.Shared.Meaning(place), 2, "names in the data");
        ListPlace.Add(score, ListPlace.Common(items.ConvertAll(item => item.Link!)), 2, "addresses");
        return new FoundList
        {
            Shape = place,
            Items = items.ConvertAll(item => item with { Language = source.Language }),
            Score = score.Points,
            Reasons = score.Reasons,
        };
    }

    private static FoundList? Read(
        ListRun run, Source source, DateContext dates, Dictionary<string, RawItem> known, ReadLimits limits)
    {
        ListPieces.Stretch(run, dates);
        if (!ListLinks.Choose(run))
            return null;
        new ListDates(run, dates).Set();
        ListLead.Join(run, dates);
        DropStrangers(run);
        new ListTitles(run, dates).Set();
        ListPictures.Set(run);
        ListSummaries.Set(run);
        var pieces = run.Pieces.Where(piece => piece.Title.Length > 1)
            .DistinctBy(piece => piece.Address, StringComparer.Ordinal).ToList();
        if (pieces.Count < 2)
            return null;
        List<RawItem> items = [.. pieces.Select(piece => Item(piece, source, limits)).Select(item => Completed(item, known))];
        var score = new ListScore();
        score.AddItems(items, dates.Now);
        ListPlace.Judge(run, score);
        return new FoundList
        {
            Shape = Shape(run),
            Items = items,
            Score = score.Points,
            Reasons = score.Reasons,
        };
    }

    /// <summary>Where the others have dates, what is built otherwise and has none is no item: the way to older
    /// news.</summary>
    private static void DropStrangers(ListRun run)
    {
        if (run.Pieces.Exists(piece => piece.Date is not null))
            run.Pieces.RemoveAll(piece => piece is { IsOdd: true, Date: null });
        else
            run.Pieces.RemoveAll(piece => piece.IsOdd);
    }

    private static RawItem Item(ListPiece piece, Source source, ReadLimits limits) => new()
    {
        Title = new RawText(OneLine.Of(piece.Title, limits.TitleCharacters), TextKind.Plain),
        Link = piece.Address,
        Published = piece.Date,
        Summary = piece.Summary is { } summary ? new RawText(summary, TextKind.Plain) : null,
        Image = piece.Image,
        Language = source.Language,
    };

    /// <summary>What the page's data says of the same address fills what the list leaves open.</summary>
    private static RawItem Completed(RawItem item, Dictionary<string, RawItem> known) =>
        !known.TryGetValue(item.Link!, out var data) ? item : item with
        {
            Published = item.Published ?? data.Published,
            Image = item.Image ?? data.Image,
            Summary = item.Summary ?? data.Summary,
        };

    private static string Shape(ListRun run)
    {
        var outline = run.Outline;
        var row = outline[run.Pieces[0].Row].Element!;
        var root = outline[run.Pieces[0].Root].Element!;
        return Invariant($"{row.LocalName}#{row.Id}.{row.ClassName} > {root.LocalName}.{root.ClassName}");
    }
}
