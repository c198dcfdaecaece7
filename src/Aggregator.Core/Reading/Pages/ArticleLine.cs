using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>A line of a page: text that no block and no line break parts.</summary>
internal sealed class ArticleLine(ArticleBlock block, IReadOnlyList<IText> words)
{
    private string? _folded;

    public ArticleBlock Block => block;

    /// <summary>Characters of text in it; those of Chinese, Japanese and Korean count for three.</summary>
    public required int Length { get; init; }

    /// <summary>Of these, how many stand in links.</summary>
    public required int Links { get; init; }

    /// <summary>Whether it is a sentence or several, as an article has them and a menu has not.</summary>
    public required bool IsProse { get; init; }

    /// <summary>Whether it does little else than to lead to other pages.</summary>
    public bool IsLink => Links * 5 >= Length * 4;

    public string Text => string.Concat(words.Select(word => word.Data));

    /// <summary>Its text with a space between its elements, which may stand apart for eyes only.</summary>
    public string Parted => string.Join(' ', words.Select(word => word.Data));

    /// <summary>Its words as they are compared.</summary>
    public string Folded => _folded ??= Folding.Fold(Text);

    /// <summary>The element that its first word stands in.</summary>
    public IElement Element => words[0].ParentElement ?? block.Element;

    /// <summary>Whether all of it is bold, as pages from before style sheets have their headings.</summary>
    public bool IsBold => words.All(word => string.IsNullOrWhiteSpace(word.Data) || IsInBold(word));

    /// <summary>Where its first word leads, as written; null when it is in no link.</summary>
    public string? Address => Element.Closest("a")?.GetAttribute("href");

    /// <summary>Classes and ids of its element, its block and the block around that.</summary>
    public string Names
    {
        get
        {
            var (own, around) = (Element, block.Parent?.Element);
            return $"{own.ClassName} {own.Id} {own.GetAttribute("itemprop")} "
                + $"{block.Element.ClassName} {block.Element.Id} {around?.ClassName} {around?.Id}";
        }
    }

    /// <summary>Takes it out of the page. The nodes stay: to take one out is to look for its place among all.</summary>
    public void Remove()
    {
        foreach (var word in words)
            word.Data = "";
    }
    private bool IsInBold(IText word)
    {
        for (var part = word.ParentElement; part is not null && part != block.Element; part = part.ParentElement)
            if (part.LocalName is "b" or "strong" or "big")
                return true;
        return false;
    }
}
