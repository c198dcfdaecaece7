using System.Text;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>What all pages have in common: head, masthead and foot.</summary>
internal static class PageFrame
{
    private const string ContentType = "text/html; charset=utf-8";

    /// <summary>A whole page.</summary>
    /// <param name="site">Whose page it is.</param>
    /// <param name="title">Its own title; null at the front, whose title is the site's.</param>
    /// <param name="main">What stands between masthead and foot.</param>
    /// <param name="lastChange">Of what is shown; null: not known.</param>
    /// <param name="root">The way from the page to the front, ending in a slash.</param>
    public static Publication Of(
        Site site, string? title, Html main, DateTimeOffset? lastChange = null, string root = "./")
    {
        Html page = $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(title is null ? Name(site) : $"{title} · {Name(site)}")}</title>
            <link rel="alternate" type="application/atom+xml" title="{Name(site)}" href="{root}{AtomWriter.Path}">
            <link rel="icon" type="image/svg+xml" href="{root}{Assets.IconPath}">
            <link rel="stylesheet" href="{root}{Assets.StylePath}?v={Assets.VersionOf(Assets.Style)}">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            {Masthead(site, title, root)}
            <main id="main">
            {main}
            </main>
            {Foot(site)}
            </body>
            </html>

            """;
        return Publication.Of(ContentType, Encoding.UTF8.GetBytes(page.ToString()), lastChange);
    }

    private static Html Masthead(Site site, string? title, string root) => $"""
        <header class="masthead">
        <div>
        {(title is null ? FrontTitle(site) : PageTitle(site, title, root))}
        </div>
        <nav aria-label="Site">
        <a href="{root}">News</a>
        <a href="{root}{AtomWriter.Path}">Feed</a>
        <a href="{root}{StatusPage.Path}">Status</a>
        </nav>
        </header>
        """;

    private static Html FrontTitle(Site site) => $"""
        <h1 class="name" lang="{Language(site)}" dir="{Direction(site)}">{Name(site)}</h1>
        <p class="subtitle" lang="{Language(site)}" dir="{Direction(site)}">{OneLine.Of(site.Subtitle ?? "")}</p>
        """;

    private static Html PageTitle(Site site, string title, string root) => $"""
        <p class="name" lang="{Language(site)}" dir="{Direction(site)}"><a href="{root}">{Name(site)}</a></p>
        <h1>{title}</h1>
        """;

    private static Html Foot(Site site) => $"""
        <footer class="foot">
        <p>Every story belongs to the member that published it; its title leads to the member’s own page.
        Times are UTC.</p>
        <p lang="{Language(site)}" dir="{Direction(site)}">{OneLine.Of(site.Rights ?? "")}</p>
        <p>{Contact(site)}</p>
        </footer>
        """;

    private static Html Contact(Site site)
    {
        if (site.Contact is not { } contact) return $"Made with the Aggregator.";
        return $"""<a href="{contact}">Contact</a>""";
    }

    private static string Name(Site site) => OneLine.Of(site.Title);

    private static string Language(Site site) => LanguageTag.Of(site.Language) ?? "";

    private static string Direction(Site site) => TextDirection.Of(LanguageTag.Of(site.Language));
}
