using System.Text.Json.Nodes;

namespace Aggregator.Sources;

/// <summary>A source that is to be written into feeds.json.</summary>
public sealed record NewSource
{
    public required string Id { get; init; }

    public required SourceKind Kind { get; init; }

    public required Uri Url { get; init; }

    /// <summary>BCP 47; null: left out.</summary>
    public string? Language { get; init; }

    /// <summary>null: left out, the list of a page finds itself.</summary>
    public ScrapeRules? Scrape { get; init; }

    /// <summary>The block as feeds.json has it.</summary>
    public JsonObject ToJson()
    {
        var block = new JsonObject
        {
            ["id"] = Id,
            ["kind"] = Kind == SourceKind.Feed ? "feed" : "page",
            ["url"] = Url.AbsoluteUri,
        };
        if (Language is not null)
            block["language"] = Language;
        if (Scrape is not null)
            block["scrape"] = Scrape.ToJson();
        return block;
    }
}
