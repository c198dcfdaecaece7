using Aggregator.Reading.Feeds;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Reading;

/// <summary>The way into the reading room: a document in, items out.</summary>
public static class Reader
{
    /// <summary>Raised when documents are understood differently: every source is then read again once.</summary>
    public const int Version = 3;

    /// <summary>Understands a document as the source's kind and rules say; never throws for what is in it.</summary>
    /// <param name="source">Whose it is.</param>
    /// <param name="document">As fetched.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="known">What is known of a page's list from earlier visits; null: nothing.</param>
    public static ReadResult Read(
        Source source, Document document, ReadLimits limits, CancellationToken cancel, KnownList? known = null)
    {
        document = Mending.Decoded(source.Fix, document);
        var result = source.Kind switch
        {
            SourceKind.Page => ListReader.Read(source, document, limits, cancel, known),
            _ => FeedReader.Read(source, document, limits, cancel),
        };
        // What has news is what it seems, whatever else it says.
        return result.Failure is { } failure and not { Kind: ReadFailureKind.TooLarge }
            ? result with { Failure = Closer(failure, source, document, limits, known, cancel) }
            : DocumentLanguage.Settle(source, limits, Mending.Mended(source.Fix, document, result));
    }

    /// <summary>What an answer is that is not the document that was asked for: a page to log in, a firewall's and so on;
    /// null when it does not show it.</summary>
    public static ReadFailure? Recognise(
        Source source, Document document, ReadLimits limits, CancellationToken cancel)
    {
        var found = StandInReader.Of(source, document, limits, cancel);
        return found?.Failure switch
        {
            // In place of a feed any page is wrong; whoever bars the way is worth its own word.
            { Kind: not (ReadFailureKind.Login or ReadFailureKind.Blocked) } page when source.Kind is SourceKind.Feed =>
                page with { Kind = ReadFailureKind.NotAFeed },
            var failure => failure,
        };
    }

    /// <summary>Makes an item of what was read: markup made safe, texts normalised, language settled.</summary>
    public static Item Finish(Source source, RawItem raw, ReadLimits limits) => Finishing.Finish(source, raw, limits);

    private static ReadFailure Closer(
        ReadFailure failure,
        Source source,
        Document document,
        ReadLimits limits,
        KnownList? known,
        CancellationToken cancel)
    {
        if (source.Scrape is not null && SeesNews(failure, source, document, limits, known, cancel))
            return failure with { SeesNews = true };
        return Recognise(source, document, limits, cancel) switch
        {
            null => failure,
            // Of a frame without content the rules are as lost as before.
            { Kind: ReadFailureKind.EmptyList } frame when source.Scrape is not null =>
                frame with { Kind = failure.Kind },
            var closer => closer,
        };
    }

    /// <summary>Whether the page has a list of news after all, where the rules do not look.</summary>
    private static bool SeesNews(
        ReadFailure failure,
        Source source,
        Document document,
        ReadLimits limits,
        KnownList? known,
        CancellationToken cancel)
    {
        if (failure.Kind is not (ReadFailureKind.SelectorLost or ReadFailureKind.EmptyList) || document.Status is >= 400)
            return false;
        var lists = ListFinder.Find(source, document, limits, cancel);
        return known is null ? lists.Any(ListChoice.IsNews) : ListChoice.Agreeing(lists, known) is not null;
    }
}
