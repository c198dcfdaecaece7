using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>A place in a page's <see cref="Outline"/>: an element, or a run of text.</summary>
internal struct Spot
{
    /// <summary>null for a run of text.</summary>
    public IElement? Element;

    /// <summary>A run of text as it is written; null for an element.</summary>
    public string? Text;

    /// <summary>The place of the element around it; -1 at the top.</summary>
    public int Parent;

    /// <summary>The place behind the last one within it.</summary>
    public int End;

    /// <summary>How many letters and digits a reader sees before it.</summary>
    public int Letters;

    /// <summary>How many links stand before it.</summary>
    public int Links;

    /// <summary>Whether white space, or the edge of a block, stands before it.</summary>
    public bool IsApart;

    /// <summary>Whether a reader does not see it.</summary>
    public bool IsHidden;

    /// <summary>Where a click leads, as the page writes it; null where it leads nowhere.</summary>
    public string? Address;

    public string? Id;

    /// <summary>Its class attribute; null when it has none.</summary>
    public string? Classes;

    /// <summary>Whether it may show a picture: an image, a style or an attribute of a script's.</summary>
    public bool MayShow;

    /// <summary>The tag with the class that most elements of the page share with it.</summary>
    public int Kind;

    /// <summary>The tag with all its classes, numbers in them left out.</summary>
    public int Look;

    /// <summary>Whether a click leads to another page.</summary>
    public readonly bool IsLink => Address is not null;

    /// <summary>The kinds from the top down to this one, as one number.</summary>
    public long Path;
}
