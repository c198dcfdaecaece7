namespace Aggregator.Reading.Dates;

/// <summary>A date found in a text.</summary>
/// <param name="Date">The date.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is there, with its time.</param>
/// <param name="Label">What the text says it is the date of.</param>
public sealed record FoundDate(ItemDate Date, int Start, int Length, DateLabel Label);
