using System.Text;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Reads a feed as a visit would.</summary>
internal static class Read
{
    public static readonly Source Source = new()
    {
        Id = "uni-news",
        Member = new Member { Id = "uni" },
        Kind = SourceKind.Feed,
        Url = new Uri("https://uni.example/feed"),
    };

    public static ReadResult Feed(string text) => Feed(Encoding.UTF8.GetBytes(text));

    public static ReadResult Feed(
        byte[] body, string? contentType = null, ReadLimits? limits = null, Source? source = null) =>
        Reader.Read(
            source ?? Source,
            new Document { Url = Source.Url, Body = body, ContentType = contentType },
            limits ?? ReadLimits.Default,
            CancellationToken.None);

    /// <summary>The only item, finished.</summary>
    public static Item Item(string feed) =>
        Reader.Finish(Source, Assert.Single(Feed(feed).Items), ReadLimits.Default);
}
