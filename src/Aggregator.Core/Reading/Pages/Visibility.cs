using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What of a page a visitor does not see, or sees on every page of the site.</summary>
internal static class Visibility
{
    private static readonly HashSet<string> Silent = new(
        ["head", "script", "style", "template", "noscript", "svg", "iframe", "object", "textarea", "select"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> HidingClasses = new(
        [
            "hidden", "d-none", "hide", "invisible", "sr-only", "visually-hidden", "screen-reader-text", "is-hidden",
            "uk-hidden", "modal", "offcanvas", "mfp-hide", "element-invisible",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FurnitureElements =
        new(["nav", "footer", "aside", "menu", "dialog"], StringComparer.Ordinal);

    private static readonly HashSet<string> FurnitureRoles = new(
        ["navigation", "contentinfo", "complementary", "dialog", "alertdialog", "menu", "menubar", "search"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FurnitureNames = new(
        [
            "nav", "navbar", "menu", "topmenu", "mainmenu", "sidebar", "side", "aside", "widget", "footer", "breadcrumb",
            "breadcrumbs", "cookie", "cookies", "topbar", "toolbar", "topnav", "sidenav", "popup", "gdpr", "lang",
            "languages", "social", "dropdown",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsHidden(IElement element) =>
        Silent.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.ClassList.Any(HidingClasses.Contains)
        || HidesByStyle(element.GetAttribute("style"));

    public static bool IsFurniture(IElement element) =>
        FurnitureElements.Contains(element.LocalName)
        || (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role))
        || (element.LocalName is not ("body" or "html" or "main" or "form") && IsNamedSo(element));

    // "main-sidebar", "footer_top" and "widget-3" are named after their part.
    private static bool IsNamedSo(IElement element)
    {
        foreach (var name in element.ClassList.Append(element.Id ?? ""))
        {
            foreach (var part in name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (FurnitureNames.Contains(part))
                    return true;
            }
        }
        return false;
    }

    private static bool HidesByStyle(string? style)
    {
        if (style is null)
            return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
