using System.Globalization;
using System.Xml;

namespace Aggregator.Publishing;

/// <summary>Writes the list of all pages for search engines (sitemaps.org): one document, or an index of several.</summary>
public static class Sitemap
{
    /// <summary>Its address within the site.</summary>
    public const string Path = "sitemap.xml";

    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>The protocol's own bound on the addresses of a document, and on the documents of an index.</summary>
    public const int MostPages = 50_000;

    internal const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>How many documents there are beside an index; none when one holds all.</summary>
    public static int PartsOf(int pages) => pages <= MostPages ? 0 : ((pages - 1) / MostPages) + 1;

    /// <summary>The address of a part within the site; from 1.</summary>
    public static string PartPath(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part}.xml");

    /// <summary>A document with these pages.</summary>
    /// <param name="baseUrl">Of the site, ending in a slash.</param>
    /// <param name="pages">At most <see cref="MostPages"/>.</param>
    /// <param name="lastChange">Of the site, UTC.</param>
    public static Publication Write(Uri baseUrl, IEnumerable<SitemapPage> pages, DateTimeOffset lastChange) =>
        Written("urlset", "url", baseUrl, pages, lastChange);

    /// <summary>The index of so many parts.</summary>
    public static Publication WriteIndex(Uri baseUrl, int parts, DateTimeOffset lastChange) => Written(
        "sitemapindex",
        "sitemap",
        baseUrl,
        Enumerable.Range(1, parts).Select(part => new SitemapPage(PartPath(part), null)),
        lastChange);

    private static Publication Written(
        string root, string entry, Uri baseUrl, IEnumerable<SitemapPage> pages, DateTimeOffset lastChange)
    {
        var body = FeedXml.Document(xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var page in pages) WritePage(xml, entry, baseUrl, page);
            xml.WriteEndElement();
        });
        return Publication.Of(ContentType, body, lastChange);
    }

    private static void WritePage(XmlWriter xml, string entry, Uri baseUrl, SitemapPage page)
    {
        xml.WriteStartElement(entry, Namespace);
        xml.Element("loc", new Uri(baseUrl, page.Path).AbsoluteUri, Namespace);
        xml.Element("lastmod", page.LastChange is { } at ? FeedTime.Rfc3339(at) : null, Namespace);
        xml.WriteEndElement();
    }
}
