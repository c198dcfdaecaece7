using System.Text.Json;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What an article's page says of it beside the text.</summary>
internal sealed class ArticleFacts(Page page, DateContext context, ReadLimits limits)
{
    private readonly JsonElement? _said = JsonLd.Article(page.Tree);
    private readonly PageMeta _meta = new(page.Tree);

    /// <param name="outline">The page's.</param>
    /// <param name="listed">The title in the list; null: not known.</param>
    public ArticleReading Read(ArticleOutline outline, string? listed)
    {
        var titles = new ArticleTitles(page, _meta, _said, limits).Find(outline, listed);
        var dates = new ArticleDates(page, _meta, _said, context);
        return new()
        {
            Titles = titles,
            Dates = dates.Find(outline, titles is [var best, ..] ? best.Value : null),
            Images = Images(),
            Languages = page.Language is { } language ? [new(language, "html lang", 80)] : [],
            Authors = Authors(),
            Updated = dates.Updated(),
            Description = Line(_meta.First("og:description", "description")),
            Alternates = Alternates(),
            Base = page.Base,
            Warnings = page.Warning is { } warning ? [warning] : [],
        };
    }

    private List<Clue<string>> Images()
    {
        (string? Address, string Where, int Weight)[] places =
        [
            (_meta.First("og:image", "og:image:url", "og:image:secure_url"), "meta og:image", 80),
            (JsonLd.Text(_said, "image", "url"), "JSON-LD image", 78),
            (_meta.First("twitter:image", "twitter:image:src"), "meta twitter:image", 76),
        ];
        return
        [
            .. from place in places
               let address = page.Absolute(place.Address)
               where address is not null
               select new Clue<string>(address, place.Where, place.Weight),
        ];
    }

    private List<Clue<Person>> Authors()
    {
        var inData = _said is { } article && article.TryGetProperty("author", out var author)
            ? JsonLd.Texts(author, "name")
            : [];
        // OpenGraph's authors are addresses of profiles as often as names.
        return
        [
            .. inData.Select(name => (name, Where: "JSON-LD author", Weight: 90))
                .Concat(_meta.All("author").Select(name => (name, Where: "meta author", Weight: 70)))
                .Select(said => (Name: Line(said.name), said.Where, said.Weight))
                .Where(said => said.Name is not null && !said.Name.Contains("://", StringComparison.Ordinal))
                .DistinctBy(said => said.Name)
                .Take(limits.ListEntries)
                .Select(said => new Clue<Person>(new Person(said.Name), said.Where, said.Weight)),
        ];
    }

    private List<Alternate> Alternates() =>
    [
        .. page.Tree.QuerySelectorAll("link[rel~=alternate][hreflang][href]")
            .Select(link => (link, Url: page.Absolute(link.GetAttribute("href"))))
            .Select(twin => (twin.Url, Language: LanguageTag.Of(twin.link.GetAttribute("hreflang"))))
            .Where(twin => twin.Url is not null && twin.Language is not null)
            .Take(limits.ListEntries)
            .Select(twin => new Alternate(twin.Url!, twin.Language!)),
    ];

    private string? Line(string? text) =>
        OneLine.Of(text ?? "", limits.TitleCharacters) is { Length: > 0 } line ? line : null;
}
