using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>One line of <c>inspect article --jsonl</c>: a page as some server answered with it.</summary>
internal sealed record InspectedArticle
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string File { get; init; }

    public string? Base { get; init; }

    public string? ContentType { get; init; }

    public string? Language { get; init; }

    /// <summary>The page on the line; null when there is none.</summary>
    public static InspectedArticle? Asked(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<InspectedArticle>(line, Json);
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
        var (source, refused) = InspectedSource.Page(document.Url, Language, null);
        if (source is null) return Error(File, refused!);
        var (reading, failure) = ArticleReader.Look(source, document, ReadLimits.Default, cancel);
        return reading is null ? Error(File, failure!.Message) : Answer(source, document, reading);
    }

    private string Answer(Source source, Document document, ArticleReading reading)
    {
        var raw = ArticleReader.Complete(new RawItem { Link = document.Url.AbsoluteUri }, reading);
        var item = Reader.Finish(source, raw, ReadLimits.Default);
        return JsonSerializer.Serialize(
            new
            {
                File,
                Title = raw.Title?.Value,
                item.Text,
                Published = item.Published?.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                item.Image,
                item.Language,
                Authors = item.Authors.Select(author => author.Name),
            },
            Json);
    }
}
