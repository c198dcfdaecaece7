using System.Text.Json;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What an article's page says of it beside the text: JSON-LD, then OpenGraph, then plain meta.</summary>
internal sealed class ArticleFacts(Page page, TimeZoneInfo zone, ReadLimits limits)
{
    private readonly JsonElement? _said = JsonLd.Article(page.Tree);
    private readonly PageMeta _meta = new(page.Tree);

    public ArticleReading Reading(string text, string how) => new()
    {
        Titles = Said(Title, "JSON-LD, else og:title"),
        Dates = Said(Published, "JSON-LD, else meta"),
        Texts = [new Clue<string>(text, how, 50)],
        Images = Said(Image, "og:image, else JSON-LD"),
        Languages = Said(page.Language, "lang"),
        Authors = [.. Authors.Select(author => new Clue<Person>(author, "JSON-LD, else meta", 50))],
        Updated = Updated,
        Description = Description,
        Alternates = Alternates,
        Base = page.Base,
    };

    private static IReadOnlyList<Clue<T>> Said<T>(T? value, string where) =>
        value is null ? [] : [new Clue<T>(value, where, 50)];

    public string? Title => Line(JsonLd.Text(_said, "headline", "")) ?? Line(_meta.First("og:title"));

    public string? Description => Line(_meta.First("og:description", "description"));

    public ItemDate? Published => Date(
        JsonLd.Text(_said, "datePublished", ""), _meta.First("article:published_time", "datepublished", "dc.date.issued"));

    public ItemDate? Updated => Date(
        JsonLd.Text(_said, "dateModified", ""), _meta.First("article:modified_time", "datemodified", "og:updated_time"));

    public string? Image => page.Absolute(_meta.First("og:image", "og:image:url") ?? JsonLd.Text(_said, "image", "url"));

    public IReadOnlyList<Person> Authors
    {
        get
        {
            var names = _said is { } article && article.TryGetProperty("author", out var author)
                ? JsonLd.Texts(author, "name")
                : _meta.First("author") is { } written ? [written] : [];
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

    private ItemDate? Date(string? first, string? second) =>
        DateReader.Read(first, zone) ?? DateReader.Read(second, zone);

    private string? Line(string? text) =>
        OneLine.Of(text ?? "", limits.TitleCharacters) is { Length: > 0 } line ? line : null;
}
