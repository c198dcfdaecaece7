namespace Aggregator.Sources;

/// <summary>A feed that is published besides the one with everything or, with a placeholder at the end of its path, one
/// for each member, country, language, topic or group.</summary>
/// <param name="Path">As in "shared" or "member/{member}": segments of letters, digits, - and _.</param>
/// <param name="Title">null: made of what the feed is of; a path with a placeholder has none.</param>
/// <param name="Where">Which stories it holds, besides what the placeholder asks for.</param>
public sealed record FeedRules(string Path, string? Title, FeedConditions Where)
{
    /// <summary>What is published where the file does not say.</summary>
    public static IReadOnlyList<FeedRules> Usual { get; } =
    [
        new("member/{member}", null, new()),
        new("country/{country}", null, new()),
        new("lang/{language}", null, new()),
        new("topic/{topic}", null, new()),
        new("group/{group}", null, new()),
        new("shared", "Carried by two or more members", new() { MinCarriers = 2 }),
    ];

    public FeedKind Kind { get; } = Path[(Path.LastIndexOf('/') + 1)..] switch
    {
        "{member}" => FeedKind.Member,
        "{country}" => FeedKind.Country,
        "{language}" => FeedKind.Language,
        "{topic}" => FeedKind.Topic,
        "{group}" => FeedKind.Group,
        _ => FeedKind.One,
    };

    /// <summary>The path with the placeholder filled in.</summary>
    public string PathOf(string value) =>
        Kind is FeedKind.One ? Path : string.Concat(Path.AsSpan(0, Path.LastIndexOf('/') + 1), value);
}
