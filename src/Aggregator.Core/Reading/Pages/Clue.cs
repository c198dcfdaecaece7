namespace Aggregator.Reading.Pages;

/// <summary>One answer that a page gives to a question about its article.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Where">Where in the page it stands, in a few words.</param>
/// <param name="Weight">How far it is believed, 0 to 100; of equal ones the first counts.</param>
public sealed record Clue<T>(T Value, string Where, int Weight);
