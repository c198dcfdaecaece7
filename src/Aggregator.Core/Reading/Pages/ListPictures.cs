using Aggregator.Reading.Text;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the picture of an item: the real one of a lazy image, the largest of several sizes, a
/// background.</summary>
internal static class ListPictures
{
    private static readonly string[] Lazy =
    [
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-image", "data-img", "data-url", "data-echo",
        "data-bg", "data-background", "data-background-image", "data-thumb", "data-original-src", "_src",
    ];

    private static readonly string[] LazyBackground =
        ["data-bg", "data-background", "data-background-image", "data-original", "data-src"];

    private static readonly string[] Names =
    [
        "spacer", "blank.", "pixel", "placeholder", "loading.", "/icon", "icons/", "arrow", "bullet", "dot.gif", "new.gif",
        "hot.gif", "lazy.",
    ];

    public static void Set(ListRun run)
    {
        foreach (var piece in run.Pieces)
            for (var at = piece.Start; at < piece.End && piece.Image is null; at++)
                if (run.Outline[at] is { MayShow: true, Element: { } element } && Written(element) is { } written)
                    (piece.Image, piece.ImageAt) = (run.Outline.Page.Absolute(written), at);
        // One picture everywhere is an icon.
        foreach (var icon in run.Pieces.Where(piece => piece.Image is not null)
            .GroupBy(piece => piece.Image, StringComparer.Ordinal).Where(group => group.Count() > 2))
        {
            foreach (var piece in icon)
                (piece.Image, piece.ImageAt) = (null, -1);
        }
    }

    /// <summary>The address that an element shows a picture of, as written; null when it shows none.</summary>
    public static string? Written(IElement element) => Attribute(element) switch
    {
        null => null,
        "style" => ValueSelector.AddressIn(element.GetAttribute("style")!),
        "srcset" => Srcset.Largest(element.GetAttribute("srcset")!),
        "data-srcset" => Srcset.Largest(element.GetAttribute("data-srcset")!),
        var name => element.GetAttribute(name),
    };

    /// <summary>The attribute that names it; null when there is none.</summary>
    public static string? Attribute(IElement element)
    {
        if (element.LocalName == "meta")
            return element.GetAttribute("itemprop") == "image" && element.HasAttribute("content") ? "content" : null;
        var isImage = element.LocalName == "img";
        foreach (var name in isImage ? Lazy : LazyBackground)
            if (element.GetAttribute(name) is { } lazy && IsPicture(lazy))
                return name;
        if (!isImage)
            return element.GetAttribute("style") is { } style && ValueSelector.AddressIn(style) is { Length: > 0 }
                ? "style"
                : null;
        return element.GetAttribute("src") is { } src && IsPicture(src) ? "src"
            : element.HasAttribute("data-srcset") ? "data-srcset"
            : element.HasAttribute("srcset") ? "srcset"
            : null;
    }

    private static bool IsPicture(string address) =>
        address.Length > 3
        && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && !address.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
        && !Names.Any(name => address.Contains(name, StringComparison.OrdinalIgnoreCase));
}
