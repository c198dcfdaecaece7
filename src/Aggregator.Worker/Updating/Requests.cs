using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Updating;

/// <summary>What is asked of a server, and what its answer means for the next visit.</summary>
internal static class Requests
{
    /// <summary>Conditional, unless the rules or the reader changed since the document was last read.</summary>
    public static FetchRequest ForSource(Catalog catalog, Source source, SourceState state, string readWith)
    {
        var isSameReader = state.ReadWith == readWith;
        return Plain(catalog, source, source.Url) with
        {
            WithRefusal = true,
            ETag = isSameReader ? state.ETag : null,
            LastModified = isSameReader ? state.LastModified : null,
        };
    }

    /// <summary>A later page of a list.</summary>
    public static FetchRequest ForLaterPage(Catalog catalog, Source source, Uri page) =>
        Plain(catalog, source, page) with { WithRefusal = true };

    public static FetchRequest ForArticle(Catalog catalog, Source source, Uri article) =>
        Plain(catalog, source, article);

    public static Answer AnswerOf(FetchResult fetched) => new()
    {
        HttpStatus = fetched.HttpStatus,
        ETag = fetched.ETag,
        LastModified = fetched.LastModified,
        BodyHash = fetched.Document is { } document ? Digest.Of(document.Body.Span) : null,
        MovedTo = fetched.MovedTo?.AbsoluteUri,
        NotBefore = fetched.NotBefore,
    };

    // robots.txt is for what is scraped; a feed is offered to be fetched.
    private static FetchRequest Plain(Catalog catalog, Source source, Uri url) => new()
    {
        Url = url,
        Timeout = source.Http.Timeout,
        MaxBytes = source.Http.MaxBytes,
        ObeyRobots = source.Kind is SourceKind.Page,
        Contact = catalog.Site.Contact,
    };
}
