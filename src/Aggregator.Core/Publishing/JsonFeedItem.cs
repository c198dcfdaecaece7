using System.Text.Json;
using Aggregator.Reading;
using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>A story as an item of JSON Feed 1.1. What the format has no word for stands under "_aggregator".</summary>
internal static class JsonFeedItem
{
    public static void Write(Utf8JsonWriter json, Entry entry)
    {
        var (story, carrier) = entry.Shown;
        json.WriteStartObject();
        json.Text("id", story.AtomId);
        json.Text("url", entry.Link);
        json.Text("title", entry.Title);
        json.Text("content_html", entry.Words.Content ?? entry.Words.Summary);
        if (carrier.Republish != Republish.Title) json.Text("summary", Excerpt.Of(carrier.Item)); // Plain text.
        json.Text("image", entry.Picture);
        json.Text("date_published", FeedTime.Rfc3339(story.Published));
        json.Text("date_modified", FeedTime.Rfc3339(story.Updated));
        WriteAuthor(json, entry);
        WriteTags(json, entry);
        json.Text("language", entry.Language);
        WriteFiles(json, entry.Files);
        WriteOwn(json, entry);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.Text("name", entry.Shown.MemberName);
        json.Text("url", entry.MemberSite);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // A tag is for people and has no scheme: the source's own words, and our topics' titles.
    private static void WriteTags(Utf8JsonWriter json, Entry entry)
    {
        var tags = entry.Categories
            .Where(category => category.Scheme?.EndsWith("/topic/", StringComparison.Ordinal) ?? true)
            .Select(category => category.Label ?? category.Term)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        WriteTexts(json, "tags", tags);
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<Enclosure> files)
    {
        if (files.Count == 0) return;
        json.WriteStartArray("attachments");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.Text("url", file.Url);
            json.Text("mime_type", file.Type ?? "application/octet-stream"); // Required.
            if (file.Length is { } length) json.WriteNumber("size_in_bytes", length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOwn(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject("_aggregator");
        WriteTexts(json, "contributors", entry.Contributors);
        json.Text("rights", entry.Rights);
        WriteTexts(json, "topics", entry.Shown.Story.Topics);
        json.WriteStartArray("carriers");
        foreach (var carrier in entry.Shown.Others.Prepend(entry.Shown.Carrier).Take(EntryLinks.MostCopies))
            WriteCarrier(json, carrier);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCarrier(Utf8JsonWriter json, Carrier carrier)
    {
        json.WriteStartObject();
        json.Text("member", carrier.MemberId);
        json.Text("name", OneLine.Of(carrier.MemberName));
        json.Text("country", carrier.Country);
        json.Text("language", LanguageTag.Of(carrier.Item.Language));
        json.Text("title", OneLine.Of(carrier.Item.Title));
        json.Text("url", EntryLinks.Address(carrier.Item.Link));
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(XmlText.Of(text));
        json.WriteEndArray();
    }
}
