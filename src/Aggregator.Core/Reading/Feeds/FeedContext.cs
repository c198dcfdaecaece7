using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading.Feeds;

/// <summary>What is known before a feed is read, and what is learned on the way.</summary>
internal sealed class FeedContext(Source source, Document document, ReadLimits limits, CancellationToken cancel)
{
    public ReadLimits Limits => limits;

    public CancellationToken Cancel => cancel;

    public Warnings Warnings { get; } = new();

    public TimeZoneInfo TimeZone => source.TimeZone;

    public string? SourceLanguage => source.Language;

    /// <summary>The Content-Language header, when it names one language.</summary>
    public string? ServerLanguage =>
        document.ContentLanguage is { } header && !header.Contains(',') ? LanguageTag.Of(header) : null;

    /// <summary>The address that the document came from; null when it did not come from the web.</summary>
    public string? DocumentBase { get; } = WebAddress.IsWeb(document.Url) ? document.Url.AbsoluteUri : null;

    /// <summary>The feed's own link, once it has been read.</summary>
    public string? SiteBase { get; set; }

    /// <summary>A text of an item with what its relative addresses are resolved against: its xml:base, else the item's
    /// page, on which it stands as well, else the feed's address.</summary>
    public RawText? Based(RawText? text, string? link) =>
        text is null or { Base: not null }
            ? text
            : text with { Base = WebAddress.Absolute(link, null) ?? DocumentBase ?? SiteBase };
}
