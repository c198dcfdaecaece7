namespace Aggregator.Commands.Demo;

/// <summary>A piece of news as the script has it: its words, or the name of a release that several carry, with what
/// the site makes of it.</summary>
internal sealed record ScriptedStory
{
    /// <summary>The name in <c>releases.json</c>; null when all words are the site's own.</summary>
    public string? Release { get; init; }

    /// <summary>When it is not the site's; null when it is.</summary>
    public string? Language { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>A paragraph each.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>The same, told in other languages too.</summary>
    public IReadOnlyList<ScriptedStory> Translations { get; init; } = [];

    /// <summary>The release as a site carries it that has this to say of its own: another headline or summary, a
    /// paragraph below.</summary>
    public ScriptedStory Over(ScriptedStory release) => release with
    {
        Title = Title.Length > 0 ? Title : release.Title,
        Summary = Summary.Length > 0 ? Summary : release.Summary,
        Body = [.. release.Body, .. Body],
    };
}
