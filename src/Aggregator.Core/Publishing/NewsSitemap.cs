using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Writes the list of the latest stories for search engines of news (Google's extension of sitemaps, which
/// others read too). It may be empty.</summary>
public static class NewsSitemap
{
    /// <summary>Its address within the site.</summary>
    public const string Path = "sitemap-news.xml";

    /// <summary>The extension's own bound.</summary>
    public const int MostStories = 1_000;

    private const string Namespace = "http://www.google.com/schemas/sitemap-news/0.9";

    private const int LongestTitle = 300;

    /// <summary>News are two days old at the most. Counted from the last change, so that the same stories give the same
    /// bytes at any hour.</summary>
    public static DateTimeOffset Since(DateTimeOffset lastChange) => lastChange - TimeSpan.FromDays(2);

    /// <param name="stand">The site around them.</param>
    /// <param name="stories">What entered since then; what was old when it did is left out.</param>
    /// <param name="lastChange">Of all stories, UTC.</param>
    public static Publication Write(Newsstand stand, IEnumerable<Shown> stories, DateTimeOffset lastChange)
    {
        var body = FeedXml.Document(xml =>
        {
            xml.WriteStartElement("urlset", Sitemap.Namespace);
            xml.WriteAttributeString("xmlns", "news", null, Namespace);
            foreach (var shown in stories.Where(one => one.Story.Published >= Since(lastChange)).Take(MostStories))
                WriteStory(xml, stand, shown);
            xml.WriteEndElement();
        });
        return Publication.Of(Sitemap.ContentType, body, lastChange);
    }

    private static void WriteStory(XmlWriter xml, Newsstand stand, Shown shown)
    {
        xml.WriteStartElement("url", Sitemap.Namespace);
        var address = new Uri(stand.BaseUrl, StoryPage.PathOf(shown.Story.Id));
        xml.Element("loc", address.AbsoluteUri, Sitemap.Namespace);
        xml.WriteStartElement("news", Namespace);
        xml.WriteStartElement("publication", Namespace);
        xml.Element("name", OneLine.Of(stand.Site.Title), Namespace);
        xml.Element("language", LanguageOf(shown.Language ?? stand.Site.Language), Namespace);
        xml.WriteEndElement();
        xml.Element("publication_date", FeedTime.Rfc3339(shown.Story.Published), Namespace);
        xml.Element("title", TitleOf(shown), Namespace);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string TitleOf(Shown shown) =>
        OneLine.Of(shown.Title, LongestTitle) is { Length: > 0 } title ? title : shown.MemberName;

    // ISO 639, and for Chinese one of two.
    private static string LanguageOf(string tag) => CarrierFacets.LanguageOf(tag) switch
    {
        "zh" => IsTraditional(tag) ? "zh-tw" : "zh-cn",
        { } language => language,
        null => "en",
    };

    private static bool IsTraditional(string tag) =>
        tag.Split('-').Skip(1).Any(part => part.ToUpperInvariant() is "HANT" or "TW" or "HK" or "MO");
}
