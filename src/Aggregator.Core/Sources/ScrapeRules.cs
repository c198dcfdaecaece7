namespace Aggregator.Sources;

/// <summary>Where a news page holds its news: CSS selectors, "selector@attribute" for an attribute.</summary>
public sealed record ScrapeRules
{
    /// <summary>The list; when it is not found the source is SELECTOR_LOST.</summary>
    public string? Container { get; init; }

    /// <summary>One piece of news, within the container; when none is found the source is EMPTY_LIST.</summary>
    public required string Item { get; init; }

    /// <summary>Relative to the item, as are the following; null: the link's text.</summary>
    public string? Title { get; init; }

    /// <summary>null: the item's first link.</summary>
    public string? Link { get; init; }

    public string? Image { get; init; }

    public string? Summary { get; init; }

    public DateRules? Date { get; init; }

    /// <summary>null: articles are not fetched.</summary>
    public ArticleRules? Article { get; init; } = new();

    /// <summary>No more than so many pages of the list are read, the later ones only as long as nothing is known.
    /// 1 to 20.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Fewer items than this is EMPTY_LIST. 0 to 100.</summary>
    public int MinItems { get; init; } = 1;

    /// <summary>No more than the first so many items of a page are read. 1 to 1,000.</summary>
    public int MaxItems { get; init; } = 100;
}
