using System.Text;
using System.Xml;

namespace Aggregator.Publishing;

/// <summary>What the feeds in XML have in common: vocabularies, the writer's manner, elements that hold text.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    public const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>RFC 5005, 4.</summary>
    public const string History = "http://purl.org/syndication/history/1.0";

    /// <summary>RFC 6721.</summary>
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static readonly string ProgramVersion = typeof(FeedXml).Assembly.GetName().Version!.ToString(3);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n", // The same bytes on every system.
    };

    /// <summary>A document as bytes.</summary>
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, Settings)) write(xml);
        return body.ToArray();
    }

    /// <summary>An element with text; none without text.</summary>
    public static void Element(this XmlWriter xml, string name, string? text, string? ns = null)
    {
        if (text is not null) xml.WriteElementString(name, ns, XmlText.Of(text));
    }

    /// <summary>An attribute; none without a value.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, XmlText.Of(value));
    }
}
