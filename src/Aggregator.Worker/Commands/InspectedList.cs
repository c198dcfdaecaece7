using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Updating;

namespace Aggregator.Commands;

/// <summary>One line of <c>inspect list --jsonl</c>: a page as some server answered with it at some moment.</summary>
internal sealed record InspectedList
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string File { get; init; }

    public string? Base { get; init; }

    public string? ContentType { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? Now { get; init; }

    /// <summary>The block "scrape".</summary>
    public JsonElement? Rules { get; init; }

    /// <summary>HTTP's; null: 200.</summary>
    public int? Status { get; init; }

    /// <summary>The page on the line; null when there is none.</summary>
    public static InspectedList? Asked(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<InspectedList>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Error(string file, string message) =>
        JsonSerializer.Serialize(new { File = file, Error = message }, Json);

    public async Task<string> AnswerAsync(CancellationToken cancel)
    {
        var (document, unreadable) = await InspectedDocument.LoadAsync(
            File, Base ?? InspectedDocument.Nowhere.AbsoluteUri, ContentType, cancel);
        if (document is null) return Error(File, unreadable!);
        var (source, refused) = InspectedSource.Page(document.Url, Language, Rules);
        if (source is null) return Error(File, refused!);
        document = document with { FetchedAt = Now, Status = Status };
        var read = Reader.Read(source, document, ReadLimits.Default, cancel);
        var health = HealthSentences.Name(read.Failure is { } failure ? Trouble.Of(failure).Health : Health.Ok);
        var message = read.Failure?.Message;
        return JsonSerializer.Serialize(
            new { File, Items = read.Items.Select(raw => Shown(source, raw)), Health = health, message }, Json);
    }

    private static object Shown(Source source, RawItem raw)
    {
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        return new
        {
            item.Title,
            item.Link,
            Published = item.Published?.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            item.Image,
            item.Summary,
        };
    }
}
