using System.Globalization;
using System.Xml;
using Aggregator.Reading;

namespace Aggregator.Publishing;

/// <summary>Media RSS: the picture of a story, which Atom and RSS have no word for, and its files with what they
/// are.</summary>
internal static class MediaElements
{
    public static void Thumbnail(XmlWriter xml, Entry entry)
    {
        if (entry.Picture is null) return;
        xml.WriteStartElement("thumbnail", FeedXml.Media);
        xml.Attribute("url", entry.Picture);
        xml.WriteEndElement();
    }

    public static void Content(XmlWriter xml, Enclosure file)
    {
        xml.WriteStartElement("content", FeedXml.Media);
        xml.Attribute("url", file.Url);
        xml.Attribute("fileSize", file.Length?.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("type", file.Type);
        xml.Attribute("medium", Medium(file));
        xml.WriteEndElement();
    }

    private static string? Medium(Enclosure file) => file.Type?.Split('/')[0] switch
    {
        null => null,
        "image" => "image",
        "audio" => "audio",
        "video" => "video",
        _ => "document",
    };
}
