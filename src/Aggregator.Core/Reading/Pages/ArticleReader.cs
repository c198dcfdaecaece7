using Aggregator.Reading.Dates;
using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Reads an article's page and completes the item that the list gave.</summary>
public static class ArticleReader
{
    private const int FewWords = 800;
    private const int Sure = 90;
    private const int Fair = 60;

    /// <summary>What the list says stands; the page adds the text, and what the list leaves open.</summary>
    public static ArticleResult Read(
        Source source, Document document, RawItem fromList, ReadLimits limits, CancellationToken cancel)
    {
        var (reading, failure) = Look(source, document, limits, cancel, fromList);
        // A captcha, a login or a "not found" has words too, but few.
        if (reading is null or { Text.Length: < FewWords }
            && StandInReader.Of(source, document, limits, cancel) is { Kind: not StandInKind.Shell } standIn)
            return new(null, standIn.Failure);
        return reading is null ? new(null, failure) : new(Complete(fromList, reading), null);
    }

    /// <summary>All that an article's page says; never throws for what is in it.</summary>
    /// <param name="source">Whose language, zone and rules hold.</param>
    /// <param name="document">The page.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="cancel">The caller's.</param>
    /// <param name="fromList">What the list says of it, as one more witness; null: nothing.</param>
    public static ArticleLook Look(
        Source source, Document document, ReadLimits limits, CancellationToken cancel, RawItem? fromList = null)
    {
        var (page, failure) = Page.Open(document, source.Language, limits, cancel);
        if (page is null)
            return new ArticleLook(null, failure);
        var outline = ArticleOutline.Of(page.Tree.Body ?? page.Tree.DocumentElement);
        cancel.ThrowIfCancellationRequested();
        var facts = new ArticleFacts(page, Context(source, document, page), limits)
            .Read(outline, fromList?.Title?.Value);
        cancel.ThrowIfCancellationRequested();
        var rules = source.Scrape?.Article ?? new ArticleRules();
        var texts = ArticleContent.Of(page, outline, rules, facts.Title, limits.ItemCharacters);
        if (texts.Count == 0)
            return new ArticleLook(
                null, new ReadFailure(ReadFailureKind.SelectorLost, $"{document.Url} holds no text of an article."));
        return new ArticleLook(
            facts with { Texts = texts, Warnings = [.. facts.Warnings, .. Warnings(outline)] }, null);
    }

    private static string[] Warnings(ArticleOutline outline) => outline.Elements <= ArticleContent.MostElements ? [] :
    [
        FormattableString.Invariant($"The page has {outline.Elements:N0} elements, too many to be an article's; ")
            + "its text was found by the number of its sentences alone.",
    ];

    /// <summary>The item with all that its article's page says.</summary>
    public static RawItem Complete(RawItem item, ArticleReading reading) => item with
    {
        Title = Title(item.Title, reading),
        Published = Date(item.Published, reading),
        Updated = item.Updated ?? reading.Updated,
        Summary = item.Summary ?? (reading.Description is { } text ? new RawText(text, TextKind.Plain) : null),
        Content = reading.Text is { } html ? new RawText(html, TextKind.Html, reading.Base) : item.Content,
        Image = item.Image ?? reading.Image,
        Authors = item.Authors.Count > 0 ? item.Authors : [.. reading.Authors.Select(author => author.Value)],
        Alternates = item.Alternates.Count > 0 ? item.Alternates : reading.Alternates,
        Language = item.Language ?? reading.Language,
    };

    private static DateContext Context(Source source, Document document, Page page) => new()
    {
        Language = source.Language ?? page.Language,
        Zone = source.TimeZone,
        Now = document.FetchedAt,
    };

    /// <summary>The list's, unless it is cut short and the article's begins with the same words.</summary>
    private static RawText? Title(RawText? fromList, ArticleReading reading)
    {
        if (fromList is null)
            return reading.Title is { } only ? new RawText(only, TextKind.Plain) : null;
        var begun = fromList.Value.TrimEnd('.', '…', ' ');
        var isCut = begun.Length < fromList.Value.Length;
        var whole = reading.Titles.FirstOrDefault(title =>
            title.Value.Length > begun.Length && title.Value.StartsWith(begun, StringComparison.Ordinal)
            && (isCut || title.Weight >= Sure));
        return whole is null ? fromList : new RawText(whole.Value, TextKind.Plain);
    }

    /// <summary>The article's, where it is sure of it; of the same day the one that has a time.</summary>
    private static ItemDate? Date(ItemDate? fromList, ArticleReading reading) => (fromList, reading.Dates) switch
    {
        (_, []) => fromList,
        (null, [var best, ..]) => best.Value,
        ({ } listed, [var best, ..]) when IsSameDay(listed, best.Value) => best.Value.HasTime ? best.Value : listed,
        (_, [var best, ..]) => best.Weight >= Fair ? best.Value : fromList,
    };

    private static bool IsSameDay(ItemDate one, ItemDate other) =>
        one.At.ToOffset(other.At.Offset).Date == other.At.Date
        || other.At.ToOffset(one.At.Offset).Date == one.At.Date;
}
