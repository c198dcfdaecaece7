using System.Text;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading;

/// <summary>Reads a source's documents as its block "fix" says, where it gets its ids, dates or character set
/// wrong.</summary>
internal static class Mending
{
    /// <summary>The document in the character set that it is really in.</summary>
    public static Document Decoded(FixRules rules, Document document)
    {
        if (rules.Charset is not { } name) return document;
        // Behind a byte order mark no declaration counts.
        var text = Charset.Decode(name, document.Body.Span);
        return document with { Body = (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] };
    }

    /// <summary>The items with the ids and dates that are believed.</summary>
    public static ReadResult Mended(FixRules rules, Document document, ReadResult result) =>
        rules is { Id: FixedId.Stated, Dates: FixedDates.Believed, TimeZone: null }
            ? result
            : result with { Items = [.. result.Items.Select(item => Mended(rules, document.FetchedAt, item))] };

    private static RawItem Mended(FixRules rules, DateTimeOffset? now, RawItem item) => item with
    {
        SourceItemId = rules.Id switch
        {
            FixedId.Stated => item.SourceItemId,
            FixedId.Title when item.Title is { } title => "title:" + Folding.Fold(HtmlText.Of(title.Value)),
            _ => null,
        },
        Published = Mended(rules, now, item.Published),
        Updated = Mended(rules, now, item.Updated),
    };

    private static ItemDate? Mended(FixRules rules, DateTimeOffset? now, ItemDate? date)
    {
        if (date is null || rules.Dates is FixedDates.Ignore) return null;
        var mended = rules.TimeZone is { } zone ? date with { At = InZone(date.At, zone) } : date;
        return rules.Dates is FixedDates.IgnoreFuture && mended.At > now ? null : mended;
    }

    // The clock on the wall is right, the zone beside it is not.
    private static DateTimeOffset InZone(DateTimeOffset stated, TimeZoneInfo zone) =>
        new(stated.DateTime, zone.GetUtcOffset(stated.DateTime));
}
