namespace Aggregator.Reading.Pages;

/// <summary>What surrounds a stretch of a page's text; the first that holds.</summary>
internal enum PageRunPlace
{
    /// <summary>Menus, side bars, footers, banners: the same on every page of a site.</summary>
    Furniture,

    /// <summary>All of it is a link or a button.</summary>
    Link,

    /// <summary>A heading of the first order: what the page is about.</summary>
    Title,

    /// <summary>Any other heading.</summary>
    Heading,

    /// <summary>Anything else.</summary>
    Plain,
}
