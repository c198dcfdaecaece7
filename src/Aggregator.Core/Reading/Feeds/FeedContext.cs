using System.Globalization;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading.Feeds;

/// <summary>What is known before a feed is read, and what is learned on the way.</summary>
internal sealed class FeedContext(Source source, Document document, ReadLimits limits, CancellationToken cancel)
{
    private const int LongestAddress = 8_000;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

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

    /// <summary>Whether an item has as many of these as are read; that is said once.</summary>
    public bool IsFull(int count, string what)
    {
        if (count >= limits.ListEntries && _said.Add($"{Warnings.Place} {what}"))
        {
            Warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"there are more than {limits.ListEntries:N0} {what}; the rest was left out"));
        }

        return count >= limits.ListEntries;
    }

    /// <summary>Elements are nested beyond the limit: said once.</summary>
    public void SayTooDeep() => SayOnce("elements are nested too deeply; their text was kept");

    /// <summary>Says something at the place where it is met first, and never again.</summary>
    public void SayOnce(string sentence)
    {
        if (_said.Add(sentence))
        {
            Warnings.Add(sentence);
        }
    }

    /// <summary>The title as it is; that it will be cut is said.</summary>
    public RawText? Title(RawText? title)
    {
        if (title?.Value.Length > limits.TitleCharacters
            && (title.Kind == TextKind.Plain ? title.Value : HtmlText.Of(title.Value)).Length > limits.TitleCharacters)
        {
            Warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"the title is too long; its first {limits.TitleCharacters:N0} characters were kept"));
        }

        return title;
    }

    /// <summary>A name or the like as one line, bounded as a title is; that it was cut is said. null for none.</summary>
    public string? Line(string? text, string what)
    {
        var line = OneLine.Of(text ?? "");
        if (line.Length > limits.TitleCharacters)
        {
            Warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{what} is too long; its first {limits.TitleCharacters:N0} characters were kept"));
            line = OneLine.Of(line, limits.TitleCharacters);
        }

        return line.Length > 0 ? line : null;
    }

    /// <summary>An id or address, of which the beginning alone would be another: null when it is too long.</summary>
    public string? Whole(string? text, string what)
    {
        if (text?.Length > LongestAddress)
        {
            Warnings.Add($"{what} is too long and was left out");
            return null;
        }

        return text;
    }

    /// <summary>An absolute http(s) address; as written where it is relative and no base is known; else null.</summary>
    public string? Address(string? written, string? against)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        return WebAddress.Absolute(written, against)
            ?? (HasScheme(written) ? null : Whole(OneLine.Of(written), "an address"));
    }

    /// <summary>A text of an item with what its relative addresses are resolved against: its xml:base, else the item's
    /// page, on which it stands as well, else the feed's address.</summary>
    public RawText? Based(RawText? text, string? link) =>
        text is null or { Base: not null }
            ? text
            : text with { Base = WebAddress.Absolute(link, null) ?? DocumentBase ?? SiteBase };

    private static bool HasScheme(string address) =>
        address.AsSpan().IndexOfAny(":/?#") is >= 0 and var at && address[at] == ':';
}
