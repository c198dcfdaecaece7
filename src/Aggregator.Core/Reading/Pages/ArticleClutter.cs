using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What stands on an article's page and is not the article, as its markup says.</summary>
internal static class ArticleClutter
{
    private static readonly HashSet<string> Tags = new(
        [
            "nav", "footer", "aside", "dialog", "menu", "form", "button", "select", "textarea", "input", "label",
            "script", "style", "template", "svg", "canvas", "marquee", "figcaption",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Roles = new(
        [
            "navigation", "complementary", "dialog", "alertdialog", "alert", "banner", "contentinfo", "search", "menu",
            "menubar", "toolbar", "tablist",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Among the words of class names and ids. Not "widget": Elementor calls all that it builds so.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
        [
            "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adsense", "sponsor", "sponsored",
            "promo", "banner", "taboola", "outbrain", "newsletter", "subscribe", "subscription", "paywall",
            "share", "shares", "sharing", "sharer", "addthis", "addtoany", "social", "socials", "likes",
            "related", "relateds", "recommend", "recommended", "recommendation", "recommendations", "popular",
            "trending", "comment", "comments", "disqus", "respond", "rating",
            "nav", "navi", "navbar", "navigation", "menu", "megamenu", "submenu", "breadcrumb", "breadcrumbs", "crumbs",
            "pagination", "pager", "paging", "toolbar", "sidebar", "footer", "topbar",
            "carousel", "slider", "slideshow", "gallery", "popup", "modal", "cookie", "cookies", "gdpr", "login",
            "signin", "signup", "tags", "taglist", "tagcloud", "caption", "captions", "credit", "copyright",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an element says of itself that it is not the article.</summary>
    public static bool Is(IElement element) =>
        Tags.Contains(element.LocalName)
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || IsHidden(element)
        || (element.LocalName is not ("article" or "main") && (IsNamed(element.ClassName) || IsNamed(element.Id)));

    /// <summary>Whether what stands in an element tells nothing of the article. A form holds whole pages, and the foot
    /// of an article its date.</summary>
    public static bool IsOutside(IElement element) => element.LocalName switch
    {
        "form" or "label" or "body" => false,
        "footer" => element.Closest("article") is null,
        _ => Is(element),
    };

    /// <summary>Takes out of the page what is not the article.</summary>
    public static void Remove(ArticleOutline outline)
    {
        var most = outline.Blocks[0].Prose / 3;
        // A name that much of the page's prose goes by is a manner of speaking: <div class="with-sidebar">.
        foreach (var block in outline.Blocks.Where(block => block.IsClutter && block.Prose <= most))
            block.Element.Remove();
        foreach (var word in outline.Inline.Where(Is))
            word.Remove();
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(string? names)
    {
        var text = names.AsSpan();
        for (var (start, end) = (0, 0); end <= text.Length; end++)
        {
            if (end < text.Length && char.IsAsciiLetter(text[end]) && !IsHump(text, end))
                continue;
            if (end > start && Names.Contains(text[start..end]))
                return true;
            start = end < text.Length && char.IsAsciiLetter(text[end]) ? end : end + 1;
        }
        return false;
    }

    // relatedNews is two words.
    private static bool IsHump(ReadOnlySpan<char> names, int at) =>
        at > 0 && char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1]);
}
