using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>A block of a page: an element that stands on lines of its own. What it counts, it counts with the blocks
/// within it.</summary>
internal sealed class ArticleBlock(IElement element, ArticleBlock? parent)
{
    private const int Label = 10;

    public IElement Element => element;

    public ArticleBlock? Parent => parent;

    /// <summary>Whether its markup says that it is not the article; the whole is never.</summary>
    public bool IsClutter { get; } = parent is not null && ArticleClutter.Is(element);

    /// <summary>Whether it stands in something that is not the article.</summary>
    public bool IsOutside { get; } = parent is not null && (parent.IsOutside || ArticleClutter.IsOutside(element));

    /// <summary>1 to 6 of a heading; 0 of all others.</summary>
    public int Level => element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;

    /// <summary>Characters of text.</summary>
    public int Length { get; private set; }

    /// <summary>Characters of text in sentences.</summary>
    public int Prose { get; private set; }

    /// <summary>How much it speaks for an article: its prose, less what is menu or label.</summary>
    public int Value { get; private set; }

    public void Add(ArticleLine line)
    {
        Length += line.Length;
        Prose += line.IsProse ? line.Length : 0;
        Value += line.IsProse ? line.Length - (2 * line.Links) : -Label - (line.Links / 2);
    }

    public void Add(ArticleBlock inner)
    {
        Length += inner.Length;
        Prose += inner.Prose;
        Value += inner.Value;
    }
}
