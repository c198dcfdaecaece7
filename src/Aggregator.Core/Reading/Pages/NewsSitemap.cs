using System.Xml;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What a sitemap (sitemaps.org, with Google's extension for news) says of a site's news.</summary>
/// <param name="Articles">How many it names as news.</param>
/// <param name="Newest">When the newest of them is of; null when none says.</param>
/// <param name="Parts">Of a sitemap of sitemaps: those that are called news.</param>
public sealed record NewsSitemap(int Articles, DateTimeOffset? Newest, IReadOnlyList<Uri> Parts)
{
    private const string Site = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const int MostParts = 10;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 10_000_000,
    };

    /// <summary>What can be read of it, up to a fault; null when it is no sitemap.</summary>
    public static NewsSitemap? Read(Document document)
    {
        var (articles, newest, parts) = (0, (DateTimeOffset?)null, new List<Uri>());
        var isSitemap = false;
        try
        {
            using var bytes = new MemoryStream(document.Body.ToArray(), writable: false);
            using var xml = XmlReader.Create(bytes, Settings);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                isSitemap |= xml is { Depth: 0, LocalName: "urlset" or "sitemapindex" };
                if (!isSitemap)
                    return null;
                if (xml is { LocalName: "news", NamespaceURI: News })
                    articles++;
                else if (xml is { LocalName: "publication_date", NamespaceURI: News })
                    newest = Later(newest, Text(xml));
                else if (xml is { LocalName: "loc", NamespaceURI: Site, Depth: 2 } && parts.Count < MostParts
                    && IsOfNews(Text(xml)) is { } part)
                    parts.Add(part);
            }
        }
        catch (XmlException)
        {
            // Damaged, or with a DTD: what was read counts.
        }
        return isSitemap ? new NewsSitemap(articles, newest, parts) : null;
    }

    private static string Text(XmlReader xml) => xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
        ? xml.Value
        : "";

    private static DateTimeOffset? Later(DateTimeOffset? newest, string written) =>
        DateReader.Read(written, TimeZoneInfo.Utc)?.At is { } at && (newest is null || at > newest) ? at : newest;

    /// <summary>The address of a sitemap that is called news; an article's address is none.</summary>
    private static Uri? IsOfNews(string written) =>
        WebAddress.Absolute(written, null) is { } address
        && Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.AbsolutePath.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && FeedAddress.Words(url.AbsolutePath).Any(FeedWords.IsNews)
            ? url
            : null;
}
