namespace Aggregator.Sources;

/// <summary>Where an article's page holds its text.</summary>
public sealed record ArticleRules
{
    /// <summary>null: found by itself.</summary>
    public string? Content { get; init; }

    /// <summary>What is taken out of the content.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];
}
