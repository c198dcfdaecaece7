using Aggregator.Reading.Feeds;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Reading;

/// <summary>The way into the reading room: a document in, items out.</summary>
public static class Reader
{
    /// <summary>Raised when documents are understood differently: every source is then read again once.</summary>
    public const int Version = 1;

    /// <summary>Understands a document as the source's kind and rules say; never throws for what is in it.</summary>
    public static ReadResult Read(Source source, Document document, ReadLimits limits, CancellationToken cancel) =>
        source.Kind switch
        {
            SourceKind.Page => ListReader.Read(source, document, limits, cancel),
            _ => FeedReader.Read(source, document, limits, cancel),
        };

    /// <summary>Makes an item of what was read: markup made safe, texts normalised, language settled.</summary>
    public static Item Finish(Source source, RawItem raw, ReadLimits limits) => Finishing.Finish(source, raw, limits);
}
