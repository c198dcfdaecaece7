using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Reading;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>What was understood of a feed, as a line of JSON.</summary>
internal static class InspectedFeed
{
    // Only what JSON itself asks for is escaped: the output is read by programs, never by a browser.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line of the input; null when it is none.</summary>
    public static (string File, string? Base, string? ContentType)? Asked(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string? Text(string name) =>
                json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
            return json.RootElement.ValueKind == JsonValueKind.Object && Text("file") is { } file
                ? (file, Text("base"), Text("contentType"))
                : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null; // The latter is for half of a surrogate pair in an escape.
        }
    }

    public static string Answer(string file, Source source, ReadResult result) =>
        result.Failure is { } failure ? JsonLines.Error(file, failure.Message) : Line(json =>
        {
            json.WriteString("file", file);
            json.WriteStartObject("document");
            json.WriteString("format", result.Feed.Format);
            WriteFeed(json, source, result.Feed);
            json.WriteStartArray("entries");
            foreach (var raw in result.Items) WriteItem(json, source, raw);
            json.WriteEndArray();
            WriteTexts(json, "warnings", result.Warnings);
            json.WriteEndObject();
        });

    private static void WriteFeed(Utf8JsonWriter json, Source source, FeedFacts feed)
    {
        json.WriteStartObject("feed");
        json.WriteString("title", feed.Title);
        json.WriteString("link", feed.Link);
        json.WriteString("id", Id(feed.Id, source));
        json.WriteString("updated", Date(feed.Updated));
        json.WriteString("published", Date(feed.Published));
        json.WriteString("subtitle", feed.Subtitle);
        json.WriteString("language", feed.Language);
        json.WriteString("rights", feed.Rights);
        WriteAuthors(json, feed.Authors);
        WriteTexts(json, "categories", feed.Categories);
        json.WriteString("image", feed.Image);
        json.WriteString("icon", feed.Icon);
        json.WriteString("logo", feed.Logo);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, Source source, RawItem raw)
    {
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        json.WriteStartObject();
        json.WriteString("id", Id(raw.SourceItemId, source));
        json.WriteString("title", Title(raw, item));
        json.WriteString("link", item.Link ?? Relative(raw.Link));
        json.WriteString("published", Date(item.Published));
        json.WriteString("updated", Date(item.Updated));
        json.WriteString("summary", item.Summary ?? (raw.Summary is null ? null : ""));
        json.WriteString("content", item.Content ?? (raw.Content is null ? null : ""));
        WriteAuthors(json, item.Authors);
        WriteTexts(json, "categories", item.Categories);
        json.WriteString("rights", item.Rights);
        json.WriteString("comments", item.Comments ?? Relative(raw.Comments));
        json.WriteString("language", item.Language);
        json.WriteString("image", item.Image);
        json.WriteStartArray("enclosures");
        foreach (var enclosure in raw.Enclosures) WriteEnclosure(json, enclosure);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEnclosure(Utf8JsonWriter json, Enclosure enclosure)
    {
        if ((WebAddress.Absolute(enclosure.Url, null) ?? Relative(enclosure.Url)) is not { } url) return;
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("type", enclosure.Type);
        if (enclosure.Length is { } length) json.WriteNumber("length", length);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<Person> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            if (author.Name is not null) json.WriteString("name", author.Name);
            if (author.Email is not null) json.WriteString("email", author.Email);
            if (author.Uri is not null) json.WriteString("uri", author.Uri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // A path is no id in the world (RFC 4287, 4.2.6): here it is shown as the address that it is on its server.
    private static string? Id(string? id, Source source) =>
        id is ['/', ..] && !source.Url.IsFile && Uri.TryCreate(source.Url, id, out var address)
            ? address.AbsoluteUri
            : id;

    // Control characters never reach a story, but whoever inspects a feed wants to see them.
    private static string Title(RawItem raw, Item item) =>
        raw.Title is { Kind: not TextKind.Html } title && title.Value.Any(char.IsControl)
            && !title.Value.AsSpan().ContainsAny('<', '&')
            ? string.Join(' ', title.Value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            : item.Title;

    // A relative address stays as written where no base is known; another scheme than http is no link.
    private static string? Relative(string? address) =>
        Uri.TryCreate(address, UriKind.Relative, out _) && !address.Contains(':', StringComparison.Ordinal)
            ? address
            : null;

    private static string? Date(ItemDate? date) =>
        date?.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
