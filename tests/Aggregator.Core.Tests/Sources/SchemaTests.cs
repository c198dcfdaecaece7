using System.Text.Json.Nodes;
using Aggregator.Architecture;
using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class SchemaTests
{
    private const string Stranger = "zzzzzzzz";

    private static readonly JsonObject Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(SourceFile.Top, "feeds.schema.json")))!.AsObject();

    [Fact]
    public void The_schema_that_editors_use_knows_the_same_keys_as_the_program()
    {
        var offered = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var file = Fill(Schema, "", offered);

        var known = Read(file.ToJsonString()).Problems
            .Where(problem => problem.Path.EndsWith(Stranger, StringComparison.Ordinal))
            .ToDictionary(problem => problem.Path, problem => problem.Message.Split("known here: ")[1]);

        Assert.Equal(offered, new SortedDictionary<string, string>(known, StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_says_what_every_key_means() =>
        Assert.All(Properties(Schema), property => Assert.NotNull(
            property.Value!["description"] ?? Resolve(property.Value.AsObject())["description"]));

    [Fact]
    public void Every_example_of_the_handbook_works()
    {
        var handbook = File.ReadAllText(Path.Combine(SourceFile.Top, "docs", "configuration.md"));
        var examples = handbook.Split("```jsonc\n")[1..].Select(part => part.Split("```")[0]).ToArray();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Good(example));
    }

    /// <summary>A file with every key that the schema offers, and in each object one that it does not.</summary>
    private static JsonNode Fill(JsonObject schema, string path, IDictionary<string, string> offered)
    {
        schema = Resolve(schema);
        if (schema["properties"] is JsonObject properties)
        {
            var filled = new JsonObject { [Stranger] = 0 };
            var keys = properties.Select(one => one.Key).Order(StringComparer.Ordinal);
            offered[path + Stranger] = string.Join(", ", keys);
            foreach (var (key, value) in properties)
                filled[key] = Fill(value!.AsObject(), $"{path}{key}.", offered);
            return filled;
        }
        if (schema["items"] is JsonObject items)
            return new JsonArray(Fill(items, $"{path.TrimEnd('.')}[0].", offered));
        if (schema["additionalProperties"] is JsonObject free)
            return new JsonObject { ["en"] = Fill(free, $"{path}en.", offered) };
        return "text";
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? node) => node switch
    {
        JsonObject one =>
            (one["properties"] as JsonObject ?? []).Concat(one.SelectMany(child => Properties(child.Value))),
        JsonArray many => many.SelectMany(Properties),
        _ => [],
    };

    private static JsonObject Resolve(JsonObject schema) =>
        schema["$ref"] is { } reference
            ? Schema["definitions"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject()
            : schema;
}
