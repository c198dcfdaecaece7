using System.Text;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>What all pages have in common: head, masthead and foot.</summary>
internal static class PageFrame
{
    private const string ContentType = "text/html; charset=utf-8";

    /// <summary>Of a description, in characters.</summary>
    private const int LongestLine = 300;

    /// <summary>A whole page.</summary>
    /// <param name="head">What it says of itself.</param>
    /// <param name="main">What stands between masthead and foot.</param>
    /// <param name="lastChange">Of what is shown; null: not known.</param>
    public static Publication Of(PageHead head, Html main, DateTimeOffset? lastChange = null)
    {
        var (site, words) = (head.Stand.Site, head.Words);
        Html page = $"""
            <!doctype html>
            <html lang="{words.Language}" dir="{words.Direction}">
            <head>
            {Head(head)}</head>
            <body>
            <a class="skip" href="#main">{words[PageWord.Skip]}</a>
            {Masthead(head)}
            <main id="main">
            {main}
            </main>
            {Foot(site, words)}
            </body>
            </html>

            """;
        return Publication.Of(ContentType, Encoding.UTF8.GetBytes(page.ToString()), lastChange);
    }

    private static Html Head(PageHead head)
    {
        var (site, root) = (head.Stand.Site, head.Root);
        var (name, title) = (Name(site), OneLine.Of(head.Title ?? site.Title, LongestLine));
        var feeds = head.Folder.Length == 0 ? name : title;
        return $"""
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(head.Title is null ? name : $"{title} · {name}")}</title>
            {Preview(head, title)}{FeedLinks.Announced(head.Folder, feeds, root)}{head.More}<link rel="icon" href="{Icon(head)}">
            <link rel="stylesheet" href="{root}{Assets.StylePath}?v={Assets.VersionOf(Assets.Style)}">

            """;
    }

    // What search engines list, and what is shown of the page where somebody shares it (ogp.me).
    private static Html Preview(PageHead head, string title)
    {
        if (head.Address is not { } address || !head.IsIndexed)
            return $"""
                <meta name="robots" content="noindex">

                """;
        var line = OneLine.Of(head.Description ?? head.Stand.Site.Subtitle ?? "", LongestLine);
        return $"""
            <link rel="canonical" href="{address}">
            <meta property="og:site_name" content="{Name(head.Stand.Site)}">
            <meta property="og:title" content="{title}">
            <meta property="og:url" content="{address}">
            {(line.Length > 0 ? Description(line) : null)}
            """;
    }

    private static Html Description(string line) => $"""
        <meta name="description" content="{line}">
        <meta property="og:description" content="{line}">

        """;

    private static string Icon(PageHead head) => head.Stand.OwnIcon?.AbsoluteUri ?? head.Root + Assets.IconPath;

    private static Html Masthead(PageHead head) => $"""
        <header class="masthead">
        {(head.Title is null ? FrontTitle(head.Stand.Site) : SiteName(head))}
        <nav aria-label="{head.Words[PageWord.Site]}">
        {Way(head, "", PageWord.News)}
        {Way(head, BrowsePage.Path, PageWord.Browse)}
        {Way(head, SubscribePage.Path, PageWord.Follow)}
        {Way(head, SearchPage.Path, PageWord.Search)}
        {Way(head, StatusPage.Path, PageWord.Status)}
        </nav>
        {(head.Title is null ? null : head.Heading ?? Heading(head.Title))}
        </header>
        """;

    private static Html Way(PageHead head, string path, PageWord word)
    {
        if (path == head.Path && head.Query.Length == 0)
            return $"""<a href="{head.Root}{path}" aria-current="page">{head.Words[word]}</a>""";
        return $"""<a href="{head.Root}{path}">{head.Words[word]}</a>""";
    }

    private static Html FrontTitle(Site site) => $"""
        <div lang="{Language(site)}" dir="{Direction(site)}">
        <h1 class="name">{Name(site)}</h1>
        <p class="subtitle">{OneLine.Of(site.Subtitle ?? "")}</p>
        </div>
        """;

    private static Html SiteName(PageHead head) => $"""
        <p class="name" lang="{Language(head.Stand.Site)}" dir="{Direction(head.Stand.Site)}">
        <a href="{head.Root}">{Name(head.Stand.Site)}</a></p>
        """;

    private static Html Heading(string title) => $"<h1>{OneLine.Of(title, LongestLine)}</h1>";

    private static Html Foot(Site site, PageWords words) => $"""
        <footer class="foot">
        <p>{words[PageWord.Owners]}</p>
        <p lang="{Language(site)}" dir="{Direction(site)}">{OneLine.Of(site.Rights ?? "")}</p>
        <p>{Contact(site, words)}</p>
        </footer>
        """;

    private static Html Contact(Site site, PageWords words)
    {
        if (site.Contact is not { } contact) return $"{words[PageWord.MadeWith]}";
        return $"""<a href="{contact}">{words[PageWord.Contact]}</a>""";
    }

    private static string Name(Site site) => OneLine.Of(site.Title, LongestLine);

    private static string Language(Site site) => LanguageTag.Of(site.Language) ?? "";

    private static string Direction(Site site) => TextDirection.Of(LanguageTag.Of(site.Language));
}
