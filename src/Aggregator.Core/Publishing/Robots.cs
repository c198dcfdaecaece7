using System.Text;

namespace Aggregator.Publishing;

/// <summary>What robots are told (RFC 9309): where the pages are listed, and what only costs both sides time.</summary>
public static class Robots
{
    /// <summary>Its address within the site.</summary>
    public const string Path = "robots.txt";

    public static Publication Write(Uri baseUrl) => Publication.Of(
        "text/plain; charset=utf-8",
        Encoding.ASCII.GetBytes(
            $"""
            User-agent: *
            Disallow: {baseUrl.AbsolutePath}{SearchPage.Path}
            Disallow: {baseUrl.AbsolutePath}{StatusPage.Path}

            Sitemap: {new Uri(baseUrl, Sitemap.Path).AbsoluteUri}
            Sitemap: {new Uri(baseUrl, NewsSitemap.Path).AbsoluteUri}

            """));
}
