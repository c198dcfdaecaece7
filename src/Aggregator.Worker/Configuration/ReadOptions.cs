using Aggregator.Reading;

namespace Aggregator.Configuration;

/// <summary>How much of a document is read. What is beyond is left out, and a warning says what was kept.</summary>
public sealed record ReadOptions
{
    /// <summary>Items of one document, 1 to 100,000.</summary>
    public int Items { get; set; } = ReadLimits.Default.Items;

    /// <summary>Elements or JSON values of a feed within each other, 20 to 1,000.</summary>
    public int FeedDepth { get; set; } = ReadLimits.Default.FeedDepth;

    /// <summary>Characters that the references to a feed's own entities stand for, all together, 0 to 10,000,000.</summary>
    public int EntityCharacters { get; set; } = ReadLimits.Default.EntityCharacters;

    /// <summary>Elements of a page within each other, 50 to 5,000: a parser's work grows with their square.</summary>
    public int HtmlDepth { get; set; } = ReadLimits.Default.HtmlDepth;

    /// <summary>Characters of one item's text with its markup, 1,000 to 10,000,000.</summary>
    public int ItemCharacters { get; set; } = ReadLimits.Default.ItemCharacters;

    /// <summary>Characters of a title, a category or a name, 20 to 10,000.</summary>
    public int TitleCharacters { get; set; } = ReadLimits.Default.TitleCharacters;

    /// <summary>Categories, authors, enclosures or alternates of one item, each, 1 to 1,000.</summary>
    public int ListEntries { get; set; } = ReadLimits.Default.ListEntries;

    /// <summary>The same for the reading room.</summary>
    internal ReadLimits ToLimits() => new()
    {
        Items = Items,
        FeedDepth = FeedDepth,
        EntityCharacters = EntityCharacters,
        HtmlDepth = HtmlDepth,
        ItemCharacters = ItemCharacters,
        TitleCharacters = TitleCharacters,
        ListEntries = ListEntries,
    };
}
