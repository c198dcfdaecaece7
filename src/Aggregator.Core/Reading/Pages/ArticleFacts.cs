using System.Text.Json;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What an article's page says of it beside the text: JSON-LD, then OpenGraph, then plain meta.</summary>
internal sealed class ArticleFacts(Page page, TimeZoneInfo zone, ReadLimits limits)
{
    private readonly JsonElement? _said = JsonLd.Article(page.Tree);
    private readonly Dictionary<string, string> _meta = Meta(page);

    public string? Title => Line(JsonLd.Text(_said, "headline", "")) ?? Line(Named("og:title"));

    public string? Description => Line(Named("og:description", "description"));

    public ItemDate? Published => Date(
        JsonLd.Text(_said, "datePublished", ""), Named("article:published_time", "datepublished", "dc.date.issued"));

    public ItemDate? Updated => Date(
        JsonLd.Text(_said, "dateModified", ""), Named("article:modified_time", "datemodified", "og:updated_time"));

    public string? Image => page.Absolute(Named("og:image", "og:image:url") ?? JsonLd.Text(_said, "image", "url"));

    public IReadOnlyList<Person> Authors
    {
        get
        {
            var names = _said is { } article && article.TryGetProperty("author", out var author)
                ? JsonLd.Texts(author, "name")
                : _meta.TryGetValue("author", out var written) ? [written] : [];
            // OpenGraph's authors are addresses of profiles as often as names.
            return
            [
                .. names.Select(Line).OfType<string>()
                    .Where(name => !name.Contains("://", StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal).Take(limits.ListEntries)
                    .Select(name => new Person(name)),
            ];
        }
    }

    public IReadOnlyList<Alternate> Alternates =>
    [
        .. page.Tree.QuerySelectorAll("link[rel~=alternate][hreflang][href]")
            .Select(link => (link, Url: page.Absolute(link.GetAttribute("href"))))
            .Select(twin => (twin.Url, Language: LanguageTag.Of(twin.link.GetAttribute("hreflang"))))
            .Where(twin => twin.Url is not null && twin.Language is not null)
            .Take(limits.ListEntries)
            .Select(twin => new Alternate(twin.Url!, twin.Language!)),
    ];

    private string? Named(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_meta.TryGetValue(name, out var content))
                return content;
        return null;
    }

    private ItemDate? Date(string? first, string? second) =>
        DateReader.Read(first, zone) ?? DateReader.Read(second, zone);

    private string? Line(string? text) =>
        OneLine.Of(text ?? "", limits.TitleCharacters) is { Length: > 0 } line ? line : null;

    /// <summary>By name in small letters; of several the first.</summary>
    private static Dictionary<string, string> Meta(Page page)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in page.Tree.QuerySelectorAll("meta[content]"))
        {
            string?[] names =
                [element.GetAttribute("property"), element.GetAttribute("name"), element.GetAttribute("itemprop")];
            var content = element.GetAttribute("content");
            if (Array.Find(names, name => name is not null) is { } name && !string.IsNullOrWhiteSpace(content))
                meta.TryAdd(name.ToLowerInvariant(), content);
        }
        return meta;
    }
}
