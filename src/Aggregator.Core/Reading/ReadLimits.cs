namespace Aggregator.Reading;

/// <summary>How much of a document is read; meeting a limit is a warning that says what was kept.</summary>
public sealed record ReadLimits
{
    /// <summary>Items of one document.</summary>
    public int Items { get; init; } = 2_000;

    /// <summary>Nested elements or JSON values of a feed.</summary>
    public int FeedDepth { get; init; } = 200;

    /// <summary>Characters that the references to a feed's own entities stand for, all together.</summary>
    public int EntityCharacters { get; init; } = 1_000_000;

    /// <summary>Nested elements of HTML: its parser is quadratic in them.</summary>
    public int HtmlDepth { get; init; } = 512;

    /// <summary>Characters of one item's HTML.</summary>
    public int ItemCharacters { get; init; } = 1_000_000;

    /// <summary>Characters of a title, a category, an author's name or a media type.</summary>
    public int TitleCharacters { get; init; } = 1_000;

    /// <summary>Categories, authors, enclosures or alternates of one item, each.</summary>
    public int ListEntries { get; init; } = 100;

    public static ReadLimits Default { get; } = new();
}
