namespace Aggregator.Reading.Pages;

/// <summary>What an article's page says, each question with all its answers, the most believed first.</summary>
public sealed record ArticleReading
{
    public IReadOnlyList<Clue<string>> Titles { get; init; } = [];

    public IReadOnlyList<Clue<ItemDate>> Dates { get; init; } = [];

    /// <summary>HTML as it stands in the page, neither safe nor with absolute addresses.</summary>
    public IReadOnlyList<Clue<string>> Texts { get; init; } = [];

    /// <summary>Absolute addresses.</summary>
    public IReadOnlyList<Clue<string>> Images { get; init; } = [];

    /// <summary>BCP 47.</summary>
    public IReadOnlyList<Clue<string>> Languages { get; init; } = [];

    public IReadOnlyList<Clue<Person>> Authors { get; init; } = [];

    public ItemDate? Updated { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>What relative addresses are resolved against.</summary>
    public required string Base { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public string? Title => Best(Titles);

    public ItemDate? Published => Best(Dates);

    public string? Text => Best(Texts);

    public string? Image => Best(Images);

    public string? Language => Best(Languages);

    private static T? Best<T>(IReadOnlyList<Clue<T>> clues) => clues is [var best, ..] ? best.Value : default;
}
