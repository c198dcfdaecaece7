using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads a feed of any format: strictly first, and where that fails once more with tolerance.</summary>
public static class FeedReader
{
    private static readonly XmlReaderSettings Strict = new()
    {
        // RSS 0.91 has a DTD; nothing is ever fetched or expanded for it.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Understands a document as a feed. Never throws for what is in it.</summary>
    public static ReadResult Read(Source source, Document document, ReadLimits limits, CancellationToken cancel)
    {
        var body = document.Body.Span;
        var charset = Charset.Choose(body, document.ContentType, source.Language);
        var start = charset.Preamble + LeadingSpace(body[charset.Preamble..]);
        if (start == body.Length)
        {
            return ReadResult.Failed("feed", ReadFailureKind.NotAFeed, "The document is empty.");
        }

        if (body[start] is (byte)'{' or (byte)'[')
        {
            return JsonFeed.Read(charset.Encoding.GetString(body[start..]), Context(null));
        }

        try
        {
            // The character set is settled: what the declaration says of it counts no more.
            var settled = new XmlParserContext(null, null, null, XmlSpace.None, charset.Encoding);
            using var xml = XmlReader.Create(Stream(document.Body[start..]), Strict, settled);
            return XmlFeed.Read(xml, Context(null));
        }
        catch (XmlException broken)
        {
            var text = charset.Encoding.GetString(body[charset.Preamble..]);
            using var xml = new TolerantXmlReader(text, limits.FeedDepth);
            return XmlFeed.Read(xml, Context(string.Create(
                CultureInfo.InvariantCulture,
                $"line {broken.LineNumber}, column {broken.LinePosition}: not well-formed XML; read with tolerance")));
        }

        FeedContext Context(string? fault)
        {
            var context = new FeedContext(source, document, limits, cancel);
            context.Warnings.AddAll(charset.Warning, fault);
            return context;
        }
    }

    // Nothing may stand before an XML declaration, and often a line break does.
    private static int LeadingSpace(ReadOnlySpan<byte> body)
    {
        var at = body.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? body.Length : at;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
}
