using System.Text.Json;
using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads a source's block "scrape".</summary>
internal sealed class ScrapeReader(CatalogChecks checks)
{
    /// <summary>The rules; null when the source has none.</summary>
    public ScrapeRules? Read(ObjectReader source)
    {
        var scrape = source.Object("scrape");
        if (source.Find("scrape") is null)
            return null;
        if (scrape.Find("item") is null)
            scrape.Missing("item", "write the selector of one piece of news, such as \".news-item\"");
        var rules = new ScrapeRules
        {
            Container = scrape.Read<string?>("container", null, Elements!),
            Item = scrape.Read("item", "", Elements),
            Title = scrape.Read<string?>("title", null, Value!),
            Link = scrape.Read<string?>("link", null, Value!),
            Image = scrape.Read<string?>("image", null, Value!),
            Summary = scrape.Read<string?>("summary", null, Value!),
            Date = ReadDate(scrape),
            Article = ReadArticle(scrape),
            Pages = scrape.Number("pages", 1, 1, 20),
            MinItems = scrape.Number("minItems", 1, 0, 100),
            MaxItems = scrape.Number("maxItems", 100, 1, 1_000),
        };
        scrape.RefuseOthers();
        return rules;
    }

    private DateRules? ReadDate(ObjectReader scrape)
    {
        var date = scrape.Object("date");
        if (scrape.Find("date") is null)
            return null;
        if (date.Find("select") is null)
            date.Missing("select", "write the selector of the date, such as \".date\"");
        var rules = new DateRules(
            date.Read("select", "", Value),
            date.Read<string?>("culture", null, LanguageTag.Parse!),
            date.ReadList("formats", DateFormat.Parse));
        date.RefuseOthers();
        return rules;
    }

    /// <summary>Left out: found by itself; null: articles are not fetched.</summary>
    private ArticleRules? ReadArticle(ObjectReader scrape)
    {
        if (scrape.FindEvenNull("article") is { Kind: JsonValueKind.Null })
            return null;
        var article = scrape.Object("article");
        var rules = new ArticleRules
        {
            Content = article.Read<string?>("content", null, Elements!),
            Remove = article.ReadList("remove", Elements),
        };
        article.RefuseOthers();
        return rules;
    }

    private Parsed<string> Elements(string text) => Selector(text, checks.ElementSelector);

    private Parsed<string> Value(string text) => Selector(text, checks.ValueSelector);

    private static Parsed<string> Selector(string text, Func<string, string?> check) =>
        check(text) is { } problem
            ? Parsed<string>.Bad($"is {Quoted.In(text)}, not a selector: {problem}")
            : Parsed<string>.Good(text);
}
