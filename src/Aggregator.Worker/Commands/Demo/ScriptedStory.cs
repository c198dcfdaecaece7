namespace Aggregator.Commands.Demo;

/// <summary>A piece of news as the script has it: its words, or the name of a release that several carry.</summary>
internal sealed record ScriptedStory
{
    /// <summary>The name in <c>releases.json</c>; null when the words are the site's own.</summary>
    public string? Release { get; init; }

    /// <summary>When it is not the site's; null when it is.</summary>
    public string? Language { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>A paragraph each.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];
}
