namespace Aggregator.Reading.Dates;

/// <summary>One meaning of a word or phrase.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Value">
/// The month, the days from today, the years an era adds, or how many units ago (0: as many as the phrase says).
/// </param>
/// <param name="Calendar">The calendar that a month or an era belongs to.</param>
/// <param name="Unit">The unit of "ago".</param>
/// <param name="Languages">The only languages in which it means this; null: all.</param>
internal sealed record WordMeaning(
    WordKinds Kind,
    int Value = 0,
    Calendar Calendar = Calendar.ByYear,
    AgoUnit Unit = AgoUnit.Day,
    string[]? Languages = null)
{
    public bool IsOf(string? language) =>
        Languages is null || (language is not null && Languages.Contains(language, StringComparer.Ordinal));
}
