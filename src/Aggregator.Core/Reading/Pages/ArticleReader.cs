using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Reads an article's page and completes the item that the list gave.</summary>
public static class ArticleReader
{
    /// <summary>What the list says stands; the page adds the text, and what the list leaves open.</summary>
    public static ArticleResult Read(
        Source source, Document document, RawItem fromList, ReadLimits limits, CancellationToken cancel)
    {
        var (page, failure) = Page.Open(document, source.Language, limits, cancel);
        if (page is null)
            return new ArticleResult(null, failure);
        var item = Complete(fromList, new ArticleFacts(page, source.TimeZone, limits), page);
        cancel.ThrowIfCancellationRequested();
        if (ArticleContent.Of(page, source.Scrape?.Article ?? new ArticleRules()) is not { } content)
            return new ArticleResult(
                null, new ReadFailure(ReadFailureKind.SelectorLost, $"{document.Url} holds no text of an article."));
        return new ArticleResult(item with { Content = new RawText(content, TextKind.Html, page.Base) }, null);
    }

    private static RawItem Complete(RawItem item, ArticleFacts facts, Page page) => item with
    {
        Title = Title(item.Title, facts.Title),
        Published = Date(item.Published, facts.Published),
        Updated = item.Updated ?? facts.Updated,
        Summary = item.Summary ?? (facts.Description is { } text ? new RawText(text, TextKind.Plain) : null),
        Image = item.Image ?? facts.Image,
        Authors = item.Authors.Count > 0 ? item.Authors : facts.Authors,
        Alternates = item.Alternates.Count > 0 ? item.Alternates : facts.Alternates,
        Language = item.Language ?? page.Language,
    };

    /// <summary>The list's, unless it is cut short and the article's begins with the same words.</summary>
    private static RawText? Title(RawText? fromList, string? fromArticle)
    {
        if (fromArticle is null)
            return fromList;
        var begun = fromList?.Value.TrimEnd('.', '…', ' ') ?? "";
        var isCut = fromList is null || begun.Length < fromList.Value.Length;
        return isCut && fromArticle.Length > begun.Length && fromArticle.StartsWith(begun, StringComparison.Ordinal)
            ? new RawText(fromArticle, TextKind.Plain)
            : fromList;
    }

    /// <summary>The list's day; the article may add the time of that day, or the day where there is none.</summary>
    private static ItemDate? Date(ItemDate? fromList, ItemDate? fromArticle) => (fromList, fromArticle) switch
    {
        (null, _) => fromArticle,
        ({ HasTime: false } day, { HasTime: true } moment)
            when moment.At.ToOffset(day.At.Offset).Date == day.At.Date => moment,
        _ => fromList,
    };
}
