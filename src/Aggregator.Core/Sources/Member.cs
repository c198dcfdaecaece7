namespace Aggregator.Sources;

/// <summary>A university of the alliance.</summary>
public sealed record Member
{
    public required string Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case; null when the file does not say.</summary>
    public string? Country { get; init; }

    /// <summary>The name by language (BCP 47); empty when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Other names and abbreviations.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Ids of groups.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public Uri? Site { get; init; }

    /// <summary>The name in this language, else in English, else the first one given, else the id.</summary>
    public string Name(string language) =>
        Names.TryGetValue(language, out var name) || Names.TryGetValue("en", out name)
            ? name
            : Names.Values.FirstOrDefault() ?? Id;
}
