using System.Text;
using System.Text.Json;

namespace Aggregator.Reading.Pages;

/// <summary>Finds lists in what a page carries for its own scripts and for search engines: JSON-LD, the data of Next.js,
/// Nuxt and their like.</summary>
internal sealed class DataLists(Page page, DataItem reader)
{
    private const int MostScripts = 60;
    private const int MostCharacters = 5_000_000;
    private const int MostValues = 100_000;
    private const int MostItems = 300;
    private const int Least = 2;

    private static readonly JsonReaderOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly List<(string Place, List<RawItem> Items)> _found = [];
    private int _values;

    /// <summary>Each list with its place: the names on the way to it.</summary>
    public IReadOnlyList<(string Place, List<RawItem> Items)> Find()
    {
        var left = MostCharacters;
        foreach (var (name, text) in Texts().Take(MostScripts))
        {
            left -= text.Length;
            if (left < 0)
                break;
            if (Start(text) is >= 0 and var start && Parse(text, start) is { } json)
                Walk(json, name);
        }
        return _found;
    }

    private IEnumerable<(string Name, string Text)> Texts()
    {
        if (page.Html.Contains(NextRows.Push, StringComparison.Ordinal))
            foreach (var row in NextRows.Of(page.Tree.Scripts))
                if (MayHoldList(row))
                    yield return (NextRows.Name, row);
        // Cheap first: most pages carry no data, and to look for its places is to walk the tree.
        if (MayHoldList(page.Html))
            foreach (var script in page.Tree.Scripts)
                if (script.TextContent is { Length: > 60 } text && MayHoldList(text))
                    yield return (script.Id ?? script.GetAttribute("type") ?? "script", text);
        if (page.Html.Contains("data-page", StringComparison.OrdinalIgnoreCase)
            && page.Tree.QuerySelector("[data-page^='{']") is { } app)
            yield return ("data-page", app.GetAttribute("data-page")!);
    }

    private static bool MayHoldList(string text) =>
        text.Contains("\"title\"", StringComparison.Ordinal)
        || text.Contains("\"headline\"", StringComparison.Ordinal)
        || text.Contains("\"name\"", StringComparison.Ordinal);

    /// <summary>Where the data begins: at once, or behind the first "=" that an object or a list follows.</summary>
    private static int Start(string text)
    {
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at < text.Length && text[at] is '{' or '[')
            return at;
        for (at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', at + 1))
        {
            var next = at + 1;
            while (next < text.Length && text[next] == ' ')
                next++;
            if (next + 1 < text.Length && text[next] is '{' or '[' && text[next + 1] is '"' or '{' or ' ' or '\n' or '\r')
                return next;
        }
        return -1;
    }

    private static JsonDocument? Parse(string text, int start)
    {
        try
        {
            // What stands behind the first value is a script's matter.
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[start..]), Options);
            return JsonDocument.ParseValue(ref json);
        }
        catch (JsonException)
        {
            return null; // A script, not data.
        }
    }

    private void Walk(JsonDocument json, string name)
    {
        using (json)
        {
            if (name != NuxtData.Script || json.RootElement.ValueKind != JsonValueKind.Array)
            {
                Walk(json.RootElement, name);
                return;
            }
            using var unfolded = NuxtData.Unfold(json.RootElement);
            Walk(unfolded.RootElement, name);
        }
    }

    private void Walk(JsonElement root, string place)
    {
        var open = new Stack<(JsonElement Value, string Place)>([(root, place)]);
        while (open.TryPop(out var next) && ++_values < MostValues)
        {
            if (next.Value.ValueKind == JsonValueKind.Object)
                foreach (var property in next.Value.EnumerateObject())
                    Push(open, property.Value, $"{next.Place}.{property.Name}");
            if (next.Value.ValueKind != JsonValueKind.Array)
                continue;
            var items = next.Value.EnumerateArray().Take(MostItems).Select(reader.Read).OfType<RawItem>()
                .DistinctBy(item => item.Link, StringComparer.Ordinal).ToList();
            if (items.Count >= Math.Max(Least, next.Value.GetArrayLength() / 2))
                _found.Add((next.Place, items));
            foreach (var value in next.Value.EnumerateArray().Take(MostItems))
                Push(open, value, next.Place);
        }
    }

    private static void Push(Stack<(JsonElement Value, string Place)> open, JsonElement value, string place)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            open.Push((value, place));
    }
}
