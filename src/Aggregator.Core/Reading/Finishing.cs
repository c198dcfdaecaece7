using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading;

/// <summary>Makes an item of what was read: here markup is parsed, once for each new or changed item.</summary>
internal static class Finishing
{
    private const int TitleFromText = 100;
    private const int LanguageFromText = 200;

    public static Item Finish(Source source, RawItem raw, ReadLimits limits)
    {
        var link = WebAddress.Absolute(raw.Link, null);
        var summary = Html(raw.Summary, link, limits);
        var content = Html(raw.Content, link, limits);
        var text = HtmlText.Of(content ?? summary);
        var title = Title(source, raw, text, limits);
        return new Item
        {
            Title = title,
            Link = link,
            SourceItemId = raw.SourceItemId,
            Published = raw.Published,
            Updated = raw.Updated,
            Summary = summary,
            Content = content,
            SanitiserVersion = SafeHtml.Version,
            Text = text,
            Authors = raw.Authors,
            Categories = raw.Categories,
            Language = Language(source, raw, title, text),
            Image = WebAddress.Absolute(raw.Image, link) ?? Pictures.First(content) ?? Pictures.First(summary),
            Enclosures = [.. raw.Enclosures.Where(enclosure => WebAddress.Absolute(enclosure.Url, null) is not null)],
            Alternates = [.. raw.Alternates.Where(alternate => WebAddress.Absolute(alternate.Url, null) is not null)],
            Rights = Line(raw.Rights, limits),
            Comments = WebAddress.Absolute(raw.Comments, link),
        };
    }

    /// <summary>A text as one line without markup; null when nothing is left.</summary>
    public static string? Line(RawText? raw, ReadLimits limits)
    {
        if (raw is null)
        {
            return null;
        }

        var text = IsHtml(raw) ? HtmlText.Of(raw.Value) : raw.Value;
        return OneLine.Of(text, limits.TitleCharacters) is { Length: > 0 } line ? OneLine.WellFormed(line) : null;
    }

    /// <summary>A text as safe HTML; null when nothing is left.</summary>
    public static string? Html(RawText? raw, string? page, ReadLimits limits)
    {
        if (raw is null)
        {
            return null;
        }

        var value = raw.Value.Length <= limits.ItemCharacters ? raw.Value : raw.Value[..limits.ItemCharacters];
        var html = IsHtml(raw) ? SafeHtml.Of(value, raw.Base, page) : SafeHtml.OfText(value);
        return html.Length > 0 ? html : null;
    }

    private static string? Language(Source source, RawItem raw, string title, string text)
    {
        var declared = LanguageTag.Of(raw.Language) ?? LanguageTag.Of(source.Language);
        var begun = text.AsSpan(0, Math.Min(text.Length, LanguageFromText));
        return Languages.Settle(declared, raw.PresumedLanguage, $"{title}\n{begun}", source.Languages);
    }

    private static bool IsHtml(RawText raw) =>
        raw.Kind == TextKind.Html || (raw.Kind == TextKind.Guess && HtmlText.LooksLikeHtml(raw.Value));

    private static string Title(Source source, RawItem raw, string text, ReadLimits limits) =>
        Line(raw.Title, limits)
        ?? (OneLine.Of(text, TitleFromText) is { Length: > 0 } words ? words : null)
        ?? LastPart(raw.Link)
        ?? source.Id;

    private static string? LastPart(string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var part = uri.Segments.LastOrDefault(segment => segment.Trim('/').Length > 0) ?? uri.Host;
        var line = OneLine.Of(Uri.UnescapeDataString(part.Trim('/')), TitleFromText);
        return line.Length > 0 ? line : null;
    }
}
