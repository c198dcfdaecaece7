using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Writes a slice as JSON Feed 1.1.</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    /// <summary>The address within the slice's folder.</summary>
    public const string Path = "feed.json";

    // Letters of all scripts stay letters. Markup stays markup as well: the document is never part of a page.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n", // The same bytes on every system.
    };

    public static Publication Write(Slice slice)
    {
        var body = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(body, Options)) Write(json, slice);
        return Publication.Of(ContentType, body.WrittenSpan.ToArray(), slice.LastChange);
    }

    /// <summary>A property; none without a value.</summary>
    internal static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, XmlText.Of(text)); // Half a surrogate pair would throw.
    }

    private static void Write(Utf8JsonWriter json, Slice slice)
    {
        var site = slice.Site;
        json.WriteStartObject();
        json.Text("version", "https://jsonfeed.org/version/1.1");
        json.Text("title", OneLine.Of(slice.FullTitle));
        json.Text("home_page_url", slice.Address(Format.Page).AbsoluteUri);
        json.Text("feed_url", slice.Address(Format.Json).AbsoluteUri);
        json.Text("description", site.Subtitle is { } subtitle ? OneLine.Of(subtitle) : null);
        json.Text("icon", site.Logo?.AbsoluteUri);
        json.Text("favicon", (site.Icon ?? new Uri(slice.BaseUrl, Assets.IconPath)).AbsoluteUri);
        json.Text("language", LanguageTag.Of(site.Language));
        if (site.Hub is { } hub) WriteHub(json, hub);
        json.WriteStartArray("items");
        foreach (var entry in Entries.Of(slice)) JsonFeedItem.Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHub(Utf8JsonWriter json, Uri hub)
    {
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.Text("type", "WebSub");
        json.Text("url", hub.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
