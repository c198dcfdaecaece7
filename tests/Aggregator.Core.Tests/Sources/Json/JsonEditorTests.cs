using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Aggregator.Sources.Json;

public sealed partial class JsonEditorTests
{
    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whatever the layout: the edited text means the edited model, and what was not meant stays.</summary>
    [Fact]
    public void The_edited_file_means_the_edited_model_and_keeps_every_byte_that_was_not_meant()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var before = new WildJson(random).Text();
            var text = new JsonText(Encoding.UTF8.GetBytes(before));
            var root = JsonTree.Read(text, new Problems(text))!;
            var container = Pick(root, random);
            var editor = new JsonEditor(text, hasMark: false);
            var (model, added) = (JsonNode.Parse(before, documentOptions: Lenient)!, Value(random));

            var (from, to) = Edit(editor, container, At(model, container), added, random);

            var after = Encoding.UTF8.GetString(editor.Bytes());
            var old = container.Children.FirstOrDefault(child => child.Offset == from) is { } gone
                ? Cut(text, gone.Offset, gone.End)
                : "";
            var told = $"seed {seed}:\n{before}\n-->\n{after}";
            Assert.True(JsonNode.DeepEquals(model, JsonNode.Parse(after, documentOptions: Lenient)), told);
            Assert.True(after.StartsWith(Cut(text, 0, from), StringComparison.Ordinal), told);
            Assert.True(after.EndsWith(Cut(text, to, text.Bytes.Length), StringComparison.Ordinal), told);
            Assert.Equal(Remarks(before, old), Remarks(after, old));
        }
    }

    /// <summary>Edits text and model; between which bytes of the old text something may be new.</summary>
    private static (int From, int To) Edit(
        JsonEditor editor, LocatedValue container, JsonNode model, JsonNode added, Random random)
    {
        var end = container.Children is [.., var last] ? last.End : container.Offset + 1;
        if (model is JsonArray list)
        {
            editor.Append(container, added.DeepClone());
            list.Add(added);
            return (end, container.End - 1);
        }

        var map = model.AsObject();
        if (container.Children.Count > 0 && random.Next(3) == 0)
        {
            var old = container.Children[random.Next(container.Children.Count)];
            editor.Set(container, old.Key!, added.DeepClone());
            map[old.Key!] = added;
            return (old.Offset, old.End);
        }

        if (random.Next(2) == 0)
        {
            editor.Set(container, "new", added.DeepClone());
            map["new"] = added;
            return (end, container.End - 1);
        }

        editor.SetFirst(container, "new", added.DeepClone());
        map["new"] = added;
        return container.Children is [var first, ..]
            ? (first.KeyOffset, first.KeyOffset)
            : (container.Offset + 1, container.End - 1);
    }

    private static LocatedValue Pick(LocatedValue root, Random random)
    {
        List<LocatedValue> all = [root];
        for (var at = 0; at < all.Count; at++)
            all.AddRange(all[at].Children.Where(child => child.Kind is JsonValueKind.Object or JsonValueKind.Array));
        return all[random.Next(all.Count)];
    }

    private static JsonNode At(JsonNode model, LocatedValue value) => value switch
    {
        { Parent: null } => model,
        { Key: { } key } => At(model, value.Parent)[key]!,
        _ => At(model, value.Parent)[value.Parent.Children.ToList().IndexOf(value)]!,
    };

    private static JsonNode Value(Random random) => random.Next(3) switch
    {
        0 => JsonValue.Create("шёлк \"путь\" \\ </x>"),
        1 => new JsonArray(1, "two", new JsonObject { ["three"] = true }),
        _ => new JsonObject
        {
            ["id"] = random.Next(100).ToString(CultureInfo.InvariantCulture),
            ["url"] = "https://example.edu/" + new string('x', random.Next(150)),
            ["scrape"] = new JsonObject { ["item"] = "li", ["article"] = null },
        },
    };

    /// <summary>All comments, but for those in what was replaced.</summary>
    private static IEnumerable<string> Remarks(string json, string replaced) =>
        Remark().Matches(json).Select(remark => remark.Value)
            .Except(Remark().Matches(replaced).Select(remark => remark.Value));

    private static string Cut(JsonText text, int from, int to) => Encoding.UTF8.GetString(text.Bytes.Span[from..to]);

    [GeneratedRegex(@"/\*r\d+\*/|//r\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
