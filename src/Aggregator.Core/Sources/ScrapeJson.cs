using System.Text.Json.Nodes;

namespace Aggregator.Sources;

/// <summary>Rules as feeds.json writes them, what is usual left out.</summary>
public static class ScrapeJson
{
    public static JsonObject ToJson(this ScrapeRules rules)
    {
        var usual = new ScrapeRules { Item = "" };
        var block = new JsonObject();
        Add(block, "container", rules.Container);
        Add(block, "item", rules.Item);
        Add(block, "title", rules.Title);
        Add(block, "link", rules.Link);
        Add(block, "image", rules.Image);
        Add(block, "summary", rules.Summary);
        if (rules.Date is { } date)
            block["date"] = Date(date);
        if (rules.Article is null)
            block["article"] = null;
        else if (rules.Article is { Content: not null } or { Remove.Count: > 0 })
            block["article"] = Article(rules.Article);
        if (rules.Pages != usual.Pages)
            block["pages"] = rules.Pages;
        if (rules.MinItems != usual.MinItems)
            block["minItems"] = rules.MinItems;
        if (rules.MaxItems != usual.MaxItems)
            block["maxItems"] = rules.MaxItems;
        return block;
    }

    private static JsonObject Date(DateRules rules)
    {
        var block = new JsonObject { ["select"] = rules.Select };
        Add(block, "culture", rules.Culture);
        if (rules.Formats.Count > 0)
            block["formats"] = Texts(rules.Formats);
        return block;
    }

    private static JsonObject Article(ArticleRules rules)
    {
        var block = new JsonObject();
        Add(block, "content", rules.Content);
        if (rules.Remove.Count > 0)
            block["remove"] = Texts(rules.Remove);
        return block;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static void Add(JsonObject block, string key, string? text)
    {
        if (text is not null)
            block[key] = text;
    }
}
