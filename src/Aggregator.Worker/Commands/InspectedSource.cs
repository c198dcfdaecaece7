using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Configuration;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>A page as a source of its own, as feeds.json would have it.</summary>
internal static class InspectedSource
{
    /// <summary>The source; or what feeds.json would be refused for.</summary>
    /// <param name="url">Where the page is.</param>
    /// <param name="language">BCP 47; null: not known.</param>
    /// <param name="rules">The block "scrape"; null: the list finds itself.</param>
    public static (Source? Source, string? Trouble) Page(Uri url, string? language, JsonElement? rules)
    {
        var source = new JsonObject
        {
            ["id"] = "inspected",
            ["kind"] = "page",
            ["url"] = url.AbsoluteUri,
        };
        if (language is not null) source["language"] = language;
        if (rules is { ValueKind: JsonValueKind.Object } block) source["scrape"] = JsonObject.Create(block.Clone());
        var member = new JsonObject { ["id"] = "inspected", ["sources"] = new JsonArray(source) };
        var file = new JsonObject { ["members"] = new JsonArray(member) };
        if (Written(file) is not { } written) return (null, "The rules hold half of a surrogate pair.");
        var read = CatalogReader.Read(written, Newsroom.Checks(new AggregatorOptions()));
        return read.Catalog is { } catalog
            ? (catalog.Sources[0], null)
            : (null, string.Join(' ', read.Problems
                .Where(problem => problem.Severity == ProblemSeverity.Error)
                .Select(problem => $"{problem.Path} {problem.Message}.")));
    }

    private static byte[]? Written(JsonObject file)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(file);
        }
        catch (JsonException)
        {
            return null; // An escape that is half of a surrogate pair is met only when it is written again.
        }
    }
}
