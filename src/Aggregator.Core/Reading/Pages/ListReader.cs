using Aggregator.Reading.Text;
using Aggregator.Sources;
using AngleSharp.Dom;
using static System.FormattableString;

namespace Aggregator.Reading.Pages;

/// <summary>Reads a news list by the selectors that feeds.json gives.</summary>
internal static class ListReader
{
    private const string Format = "page";
    private const int MostTitle = 300;

    public static ReadResult Read(
        Source source, Document document, ReadLimits limits, CancellationToken cancel, KnownList? known = null)
    {
        var (page, failure) = Page.Open(document, source.Language, limits, cancel);
        if (page is null)
            return Failed(failure!.Kind, failure.Message);
        return source.Scrape is { } rules
            ? ByRules(source, rules, page, document, limits, cancel)
            : Found(source, page, document, limits, known, cancel);
    }

    /// <summary>By selectors, feeds.json's or those of a list that was found.</summary>
    public static ReadResult ByRules(
        Source source, ScrapeRules rules, Page page, Document document, ReadLimits limits, CancellationToken cancel)
    {
        if (Find(page, rules.Container) is not { } list)
            return Failed(
                ReadFailureKind.SelectorLost,
                $"Nothing in the page is \"{rules.Container}\" (scrape.container); look whether it was rebuilt.");
        List<IElement> elements = [.. Selectors.All(rules.Item, list).Take(Math.Min(rules.MaxItems, limits.Items))];
        var items = ReadItems(elements, new ListItemReader(source, rules, page, document, limits, elements), cancel);
        return Judge(rules, elements.Count, items) ?? new ReadResult
        {
            Feed = Facts(source, page, document),
            Items = items,
            Warnings = [.. Warnings(page, elements.Count, items.Count)],
        };
    }

    /// <summary>Without rules: the list that is known from before, else the one that is most like news.</summary>
    private static ReadResult Found(
        Source source, Page page, Document document, ReadLimits limits, KnownList? known, CancellationToken cancel)
    {
        var lists = ListFinder.Find(source, page, document, limits, cancel);
        if (ListChoice.Of(lists, known) is not { } list)
            return lists.Any(ListChoice.IsNews) ? Rebuilt() : Failed(
                ReadFailureKind.EmptyList,
                "No list of news is seen in the page; if a browser shows one, write scrape in feeds.json.");
        var isRebuilt = known?.Shape is { } shape && shape != list.Shape;
        return new ReadResult
        {
            Feed = Facts(source, page, document),
            Items = list.Items,
            Shape = list.Shape,
            Warnings = [.. FoundWarnings(page, list, isRebuilt)],
        };
    }

    private static IEnumerable<string> FoundWarnings(Page page, FoundList list, bool isRebuilt)
    {
        if (page.Warning is { } charset)
            yield return charset;
        if (isRebuilt)
            yield return "The page was rebuilt: its list stands elsewhere, and was known again by its news.";
        if (list.Items.Count >= ListRuns.MostPieces)
            yield return Invariant($"Of the list no more than the first {ListRuns.MostPieces} items are read.");
    }

    private static ReadResult Rebuilt() => new()
    {
        Feed = new FeedFacts { Format = Format },
        Failure = new ReadFailure(
            ReadFailureKind.SelectorLost,
            "The page was rebuilt, and none of its lists holds news that are known from it.")
        {
            SeesNews = true,
        },
    };

    private static IElement? Find(Page page, string? container) => container is null
        ? page.Tree.DocumentElement
        : Selectors.All(container, page.Tree).FirstOrDefault();

    /// <summary>In the page's order, each address once.</summary>
    private static List<RawItem> ReadItems(List<IElement> elements, ListItemReader reader, CancellationToken cancel)
    {
        var items = new List<RawItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.Read(element) is { } item && (item.Link is null || seen.Add(item.Link)))
                items.Add(item);
        }
        return items;
    }

    private static ReadResult? Judge(ScrapeRules rules, int elements, List<RawItem> items)
    {
        if (elements > 0 && items.TrueForAll(item => item.Link is null))
            return Failed(
                ReadFailureKind.SelectorLost,
                Invariant($"The list has {elements} \"{rules.Item}\" (scrape.item), but none with title and link; ")
                + "correct scrape.title and scrape.link.");
        if (items.Count >= rules.MinItems)
            return null;
        return Failed(ReadFailureKind.EmptyList, (items.Count, rules.Container) switch
        {
            (0, null) => $"Nothing in the page is \"{rules.Item}\" (scrape.item).",
            (0, _) => $"The list is there, but nothing in it is \"{rules.Item}\" (scrape.item).",
            _ => Invariant($"The list holds {items.Count} items, fewer than scrape.minItems ({rules.MinItems})."),
        });
    }

    private static FeedFacts Facts(Source source, Page page, Document document) => new()
    {
        Format = Format,
        Title = OneLine.Of(page.Tree.Title ?? "", MostTitle) is { Length: > 0 } title ? title : null,
        Link = page.Url.AbsoluteUri,
        Language = source.Language ?? page.Language ?? LanguageTag.Of(document.ContentLanguage),
    };

    private static IEnumerable<string> Warnings(Page page, int elements, int items)
    {
        if (page.Warning is { } charset)
            yield return charset;
        if (elements > items)
            yield return Invariant(
                $"{elements - items} of {elements} items of the list have no title, or the link of another.");
    }

    private static ReadResult Failed(ReadFailureKind kind, string message) => ReadResult.Failed(Format, kind, message);
}
