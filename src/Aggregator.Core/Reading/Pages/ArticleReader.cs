using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Reads an article's page and completes the item that the list gave.</summary>
public static class ArticleReader
{
    /// <summary>What the list says stands; the page adds the text, and what the list leaves open.</summary>
    public static ArticleResult Read(
        Source source, Document document, RawItem fromList, ReadLimits limits, CancellationToken cancel)
    {
        var (reading, failure) = Look(source, document, limits, cancel);
        return reading is null ? new(null, failure) : new(Complete(fromList, reading), null);
    }

    /// <summary>All that an article's page says; never throws for what is in it.</summary>
    public static ArticleLook Look(Source source, Document document, ReadLimits limits, CancellationToken cancel)
    {
        var (page, failure) = Page.Open(document, source.Language, limits, cancel);
        if (page is null)
            return new ArticleLook(null, failure);
        var facts = new ArticleFacts(page, source.TimeZone, limits);
        cancel.ThrowIfCancellationRequested();
        if (ArticleContent.Of(page, source.Scrape?.Article ?? new ArticleRules()) is not { } content)
            return new ArticleLook(
                null, new ReadFailure(ReadFailureKind.SelectorLost, $"{document.Url} holds no text of an article."));
        return new ArticleLook(facts.Reading(content, "by the rules, else by SmartReader"), null);
    }

    /// <summary>The item with all that its article's page says.</summary>
    public static RawItem Complete(RawItem item, ArticleReading reading) => item with
    {
        Title = Title(item.Title, reading.Title),
        Published = Date(item.Published, reading.Published),
        Updated = item.Updated ?? reading.Updated,
        Summary = item.Summary ?? (reading.Description is { } text ? new RawText(text, TextKind.Plain) : null),
        Content = reading.Text is { } html ? new RawText(html, TextKind.Html, reading.Base) : item.Content,
        Image = item.Image ?? reading.Image,
        Authors = item.Authors.Count > 0 ? item.Authors : [.. reading.Authors.Select(author => author.Value)],
        Alternates = item.Alternates.Count > 0 ? item.Alternates : reading.Alternates,
        Language = item.Language ?? reading.Language,
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
