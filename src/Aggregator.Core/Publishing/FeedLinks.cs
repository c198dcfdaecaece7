namespace Aggregator.Publishing;

/// <summary>The feeds of a slice, for programs in a page's head and for people in its text.</summary>
internal static class FeedLinks
{
    /// <summary>As announced in the head.</summary>
    /// <param name="folder">The slice's own; empty: everything.</param>
    /// <param name="title">What the feeds are called.</param>
    /// <param name="root">The way from the page to the front.</param>
    public static Html Announced(string folder, string title, string root) => $"{Format.All
        .Where(format => format.IsFeed)
        .Select(format => Announced(format, Address(folder, format, root), title))}";

    /// <summary>With the addresses as they are copied.</summary>
    public static Html Copied(Newsstand stand, string folder) => $"""
        <dl class="feeds">
        {Format.All.Where(format => format.IsFeed).Select(format => Copied(format, stand, folder))}</dl>
        """;

    /// <summary>What people call the format.</summary>
    public static string Name(Format format) => format.MediaType switch
    {
        "application/atom+xml" => "Atom",
        "application/rss+xml" => "RSS",
        "application/feed+json" => "JSON Feed",
        var other => other,
    };

    /// <summary>Where the slice's document in this format is.</summary>
    public static string Address(string folder, Format format, string root) =>
        folder.Length == 0 ? root + format.File : $"{root}{folder}/{format.File}";

    private static Html Announced(Format format, string address, string title) => $"""
        <link rel="alternate" type="{format.MediaType}" title="{title} ({Name(format)})" href="{address}">

        """;

    private static Html Copied(Format format, Newsstand stand, string folder)
    {
        var address = Address(folder, format, stand.BaseUrl.AbsoluteUri);
        return $"""
            <div><dt>{Name(format)}</dt><dd><a href="{address}"><code>{address}</code></a></dd></div>

            """;
    }
}
