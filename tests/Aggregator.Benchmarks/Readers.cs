using System.ServiceModel.Syndication;
using System.Xml;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Benchmarks;

/// <summary>The readers that are measured side by side. Each answers with what it counted, so that nothing is optimised
/// away.</summary>
internal static class Readers
{
    private static readonly Source Member = new()
    {
        Id = "university",
        Kind = SourceKind.Feed,
        Url = new Uri("https://university.example/rss"),
        Member = new Member { Id = "university" },
        Language = "az",
    };

    public static XmlReaderSettings Bare { get; } = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The least: every node passed over, nothing taken.</summary>
    public static int XmlPass(byte[] feed)
    {
        using var xml = XmlReader.Create(new MemoryStream(feed), Bare);
        var nodes = 0;
        while (xml.Read()) nodes++;
        return nodes;
    }

    public static int Framework(byte[] feed)
    {
        using var xml = XmlReader.Create(new MemoryStream(feed), Bare);
        return SyndicationFeed.Load(xml).Items.Count();
    }

    /// <summary>Ours to items as they are written: no markup is looked at.</summary>
    public static int Items(byte[] feed) => Read(feed).Items.Count;

    /// <summary>Ours when the ledger knows every item: its key and its hash are all that it costs.</summary>
    public static int AllKnown(byte[] feed) => ItemKeys.Of(Read(feed).Items, Member.Url).Count;

    /// <summary>Ours, complete: markup cleaned, texts made, language settled.</summary>
    public static int Complete(byte[] feed)
    {
        var length = 0;
        foreach (var item in Read(feed).Items) length += Reader.Finish(Member, item, ReadLimits.Default).Text.Length;
        return length;
    }

    private static ReadResult Read(byte[] feed) => Reader.Read(
        Member,
        new Document { Body = feed, Url = Member.Url, ContentType = "text/xml" },
        ReadLimits.Default with { Items = int.MaxValue },
        CancellationToken.None);
}
