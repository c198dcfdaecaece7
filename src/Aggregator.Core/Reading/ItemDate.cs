namespace Aggregator.Reading;

/// <summary>A date as a source gives it.</summary>
/// <param name="At">The moment; midnight in the source's zone when only a day is given.</param>
/// <param name="HasTime">False when only a day is given.</param>
public sealed record ItemDate(DateTimeOffset At, bool HasTime = true);
