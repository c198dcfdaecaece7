using System.Text.Json;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>One line that <c>inspect list</c>, <c>article</c> and <c>discover</c> are asked with: a page as some server
/// answered with it at some moment.</summary>
internal sealed record InspectedPage
{
    public required string File { get; init; }

    public string? Base { get; init; }

    public string? ContentType { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? Now { get; init; }

    /// <summary>The block "scrape".</summary>
    public JsonElement? Rules { get; init; }

    /// <summary>HTTP's; null: 200.</summary>
    public int? Status { get; init; }

    /// <summary>The answer to a line of the input; an error is a value, too.</summary>
    public static async Task<string> AnswerAsync(
        string line, Func<InspectedPage, Source, Document, string> answer, CancellationToken cancel)
    {
        if (JsonLines.Asked<InspectedPage>(line) is not { } asked)
            return JsonLines.Error("", "The line is not a request.");
        var (document, unreadable) = await InspectedDocument.LoadAsync(
            asked.File, asked.Base ?? InspectedDocument.Nowhere.AbsoluteUri, asked.ContentType, cancel);
        if (document is null) return JsonLines.Error(asked.File, unreadable!);
        var (source, refused) = InspectedSource.Page(document.Url, asked.Language, asked.Rules);
        return source is null
            ? JsonLines.Error(asked.File, refused!)
            : answer(asked, source, document with { FetchedAt = asked.Now, Status = asked.Status });
    }
}
