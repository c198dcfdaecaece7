using System.Text.Json.Nodes;

namespace Aggregator.Sources;

/// <summary>A member, known already or new, with the sources that it is to get.</summary>
public sealed record NewMember
{
    public required string Id { get; init; }

    /// <summary>Two letters of ISO 3166; null: left out.</summary>
    public string? Country { get; init; }

    /// <summary>By language (BCP 47).</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    public Uri? Site { get; init; }

    public IReadOnlyList<NewSource> Sources { get; init; } = [];

    /// <summary>The block as feeds.json has it.</summary>
    public JsonObject ToJson()
    {
        var block = new JsonObject { ["id"] = Id };
        if (Country is not null)
            block["country"] = Country;
        if (Names.Count > 0)
            block["name"] = new JsonObject(Names.Select(name => KeyValuePair.Create(name.Key, (JsonNode?)name.Value)));
        if (Site is not null)
            block["site"] = Site.AbsoluteUri;
        block["sources"] = new JsonArray([.. Sources.Select(source => source.ToJson())]);
        return block;
    }
}
