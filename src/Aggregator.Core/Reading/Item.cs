namespace Aggregator.Reading;

/// <summary>One piece of news as one source states it: read and normalised, not yet judged.</summary>
public sealed record Item
{
    /// <summary>Plain text on one line; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Absolute http(s), or null.</summary>
    public string? Link { get; init; }

    public string? SourceItemId { get; init; }

    public ItemDate? Published { get; init; }

    public ItemDate? Updated { get; init; }

    /// <summary>Safe HTML, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Safe HTML, or null.</summary>
    public string? Content { get; init; }

    /// <summary>The version of the sanitiser that made Summary and Content.</summary>
    public int SanitiserVersion { get; init; }

    /// <summary>The content's text, else the summary's; blocks separated by line breaks; may be empty.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<Person> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>BCP 47, or null when neither declared nor recognised.</summary>
    public string? Language { get; init; }

    /// <summary>Absolute http(s), or null.</summary>
    public string? Image { get; init; }

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    public string? Rights { get; init; }

    public string? Comments { get; init; }
}
