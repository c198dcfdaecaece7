using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What a page says of its article in JSON-LD (schema.org).</summary>
internal static class JsonLd
{
    private const int MostNodes = 1_000;

    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The first object that describes an article; null when there is none.</summary>
    public static JsonElement? Article(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Options);
                if (Find(json.RootElement) is { } article)
                    return article.Clone();
            }
            catch (JsonException)
            {
                // Written by hand more often than checked; what it says stands elsewhere in the page too.
            }
        }
        return null;
    }

    /// <summary>The text under one of the names, or that of the first object or text in it.</summary>
    public static string? Text(JsonElement? node, string name, string inner) =>
        node is { ValueKind: JsonValueKind.Object } thing && thing.TryGetProperty(name, out var value)
            ? Texts(value, inner).FirstOrDefault()
            : null;

    /// <summary>A text, or the texts under a name in an object, or all of these in a list.</summary>
    public static IEnumerable<string> Texts(JsonElement value, string inner) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object when value.TryGetProperty(inner, out var text) => Texts(text, inner),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Texts(one, inner)),
        _ => [],
    };

    private static JsonElement? Find(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && open.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
                foreach (var one in node.EnumerateArray())
                    open.Enqueue(one);
            if (node.ValueKind != JsonValueKind.Object)
                continue;
            if (node.TryGetProperty("@type", out var type) && Texts(type, "").Any(IsArticle))
                return node;
            foreach (var property in node.EnumerateObject())
                open.Enqueue(property.Value);
        }
        return null;
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal);
}
