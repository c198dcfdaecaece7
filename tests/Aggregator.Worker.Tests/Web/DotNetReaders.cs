using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;

namespace Aggregator.Worker.Tests.Web;

/// <summary>What the readers of .NET understand of a document.</summary>
internal static class DotNetReaders
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static IEnumerable<Seen> Syndication(string address, byte[] document)
    {
        using var xml = XmlReader.Create(new MemoryStream(document));
        return SyndicationFeed.Load(xml).Items.Select(item => new Seen
        {
            Feed = address,
            Id = item.Id,
            Title = item.Title.Text,
            Link = item.Links.FirstOrDefault(link => link.RelationshipType == "alternate")?.Uri.OriginalString,
            Date = item.PublishDate.ToUnixTimeSeconds(),
            // RSS has authors and languages by extension only.
            Author = item.Authors.FirstOrDefault()?.Name ?? Extension(item, "creator"),
            Language = item.AttributeExtensions.GetValueOrDefault(new("lang", XNamespace.Xml.NamespaceName))
                ?? Extension(item, "language"),
        }).ToList();
    }

    /// <summary>It knows no language of an Atom entry.</summary>
    public static IEnumerable<Seen> CodeHollow(string address, byte[] document) =>
        FeedReader.ReadFromByteArray(document).Items.Select(item => new Seen
        {
            Feed = address,
            Id = item.Id,
            Title = item.Title,
            Link = item.Link,
            Date = new DateTimeOffset(item.PublishingDate!.Value.ToUniversalTime()).ToUnixTimeSeconds(),
            Author = item.Author ?? DublinCoreOf(item)?.Creator,
            Language = DublinCoreOf(item)?.Language,
        });

    private static DublinCore? DublinCoreOf(FeedItem item) => item.SpecificItem switch
    {
        MediaRssFeedItem rss => rss.DC,
        Rss20FeedItem rss => rss.DC,
        _ => null,
    };

    private static string? Extension(SyndicationItem item, string name) =>
        item.ElementExtensions.ReadElementExtensions<string>(name, DublinCore).FirstOrDefault();
}
