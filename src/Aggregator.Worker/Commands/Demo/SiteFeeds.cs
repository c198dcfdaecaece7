using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Commands.Demo;

/// <summary>Writes a made-up site's feed, in the manner of the site's own format.</summary>
internal static class SiteFeeds
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss = "http://purl.org/rss/1.0/";
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    static SiteFeeds() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The feed of a site that has one.</summary>
    /// <param name="site">The site.</param>
    /// <param name="at">Its address, without a slash at the end.</param>
    public static SiteDocument Write(DemoSite site, string at) => site.Script.Format switch
    {
        SiteFormat.Rss20 => Xml("application/rss+xml", site.Script.Charset, Rss20(site, at)),
        SiteFormat.Rss10 => Xml("application/rdf+xml", site.Script.Charset, Rss10(site, at)),
        SiteFormat.Atom => Xml("application/atom+xml", site.Script.Charset, AtomFeed(site, at)),
        SiteFormat.Json => Json("application/feed+json", JsonFeed(site, at)),
        _ => throw new ArgumentException($"{site.Id} has no feed.", nameof(site)),
    };

    private static XElement Rss20(DemoSite site, string at) => new(
        "rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "content", Content),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XElement(
            "channel",
            new XElement("title", $"{site.Script.Name} – {site.Script.News}"),
            new XElement("link", at + "/"),
            new XElement("description", site.Script.News),
            new XElement("language", site.Script.Language),
            site.News.Select(news => new XElement(
                "item",
                new XElement("title", news.Story.Title),
                new XElement("link", news.Link(at)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), $"{site.Id}-{news.Key}"),
                new XElement("pubDate", news.At.ToString("r", CultureInfo.InvariantCulture)),
                Other(news, Dc + "language"),
                new XElement("description", news.Story.Summary),
                new XElement(Content + "encoded", new XCData(news.Html))))));

    private static XElement Rss10(DemoSite site, string at) => new(
        Rdf + "RDF",
        new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
        new XAttribute("xmlns", Rss),
        new XAttribute(XNamespace.Xmlns + "content", Content),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XElement(
            Rss + "channel",
            new XAttribute(Rdf + "about", at + site.Path),
            new XElement(Rss + "title", $"{site.Script.Name} – {site.Script.News}"),
            new XElement(Rss + "link", at + "/"),
            new XElement(Rss + "description", site.Script.News),
            new XElement(Dc + "language", site.Script.Language),
            new XElement(Rss + "items", new XElement(Rdf + "Seq", site.News.Select(news =>
                new XElement(Rdf + "li", new XAttribute(Rdf + "resource", news.Link(at))))))),
        site.News.Select(news => new XElement(
            Rss + "item",
            new XAttribute(Rdf + "about", news.Link(at)),
            new XElement(Rss + "title", news.Story.Title),
            new XElement(Rss + "link", news.Link(at)),
            new XElement(Rss + "description", news.Story.Summary),
            new XElement(Dc + "date", Moment(news.At)),
            Other(news, Dc + "language"),
            new XElement(Content + "encoded", news.Html))));

    private static XElement AtomFeed(DemoSite site, string at) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", site.Script.Language),
        new XElement(Atom + "id", $"tag:{site.Id}.example,2026:news"),
        new XElement(Atom + "title", $"{site.Script.Name} – {site.Script.News}"),
        new XElement(Atom + "updated", Moment(site.News[0].At)),
        new XElement(Atom + "author", new XElement(Atom + "name", site.Script.Name)),
        new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", at + site.Path)),
        new XElement(Atom + "link", new XAttribute("href", at + "/")),
        site.News.Select(news => new XElement(
            Atom + "entry",
            news.Story.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
            new XElement(Atom + "id", $"tag:{site.Id}.example,2026:{news.Key}"),
            new XElement(Atom + "title", news.Story.Title),
            new XElement(Atom + "link", new XAttribute("href", news.Link(at))),
            Others(site, news, at),
            new XElement(Atom + "published", Moment(news.At)),
            new XElement(Atom + "updated", Moment(news.At)),
            new XElement(Atom + "summary", news.Story.Summary),
            new XElement(Atom + "content", new XAttribute("type", "html"), news.Html))));

    private static JsonObject JsonFeed(DemoSite site, string at) => new()
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = $"{site.Script.Name} – {site.Script.News}",
        ["home_page_url"] = at + "/",
        ["feed_url"] = at + site.Path,
        ["language"] = site.Script.Language,
        ["items"] = new JsonArray([.. site.News.Select(news => new JsonObject
        {
            ["id"] = news.Link(at),
            ["url"] = news.Link(at),
            ["title"] = news.Story.Title,
            ["summary"] = news.Story.Summary,
            ["content_html"] = news.Html,
            ["date_published"] = Moment(news.At),
            ["language"] = news.Story.Language ?? site.Script.Language,
        })]),
    };

    private static XElement? Other(SiteNews news, XName name) =>
        news.Story.Language is { } language ? new XElement(name, language) : null;

    private static IEnumerable<XElement> Others(DemoSite site, SiteNews news, string at) =>
        from other in site.Versions(news)
        where other != news
        select new XElement(
            Atom + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", other.Story.Language ?? site.Script.Language),
            new XAttribute("href", other.Link(at)));

    private static string Moment(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static SiteDocument Json(string type, JsonObject root) =>
        new(type, Encoding.UTF8.GetBytes(root.ToJsonString(Readable)));

    private static SiteDocument Xml(string type, string charset, XElement root)
    {
        var encoding = charset == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(charset);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = encoding, Indent = true }))
        {
            root.Save(writer);
        }

        return new SiteDocument(type, bytes.ToArray());
    }
}
