namespace Aggregator.Reading.Dates;

/// <summary>A place in a text that may be a date.</summary>
/// <param name="Parts">The date there.</param>
/// <param name="First">Its first lexeme.</param>
/// <param name="Last">Its last lexeme.</param>
internal readonly record struct DateSighting(DateParts Parts, int First, int Last)
{
    /// <summary>Told from the visit: "yesterday".</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whole dates come first, then those told from the visit, then those without a year.</summary>
    public int Rank => (IsRelative, Parts.Year is null, Parts.Calendar) switch
    {
        (true, _, _) => 2,
        (_, true, _) => 3,
        (_, _, Calendar.Hijri) => 1, // The Gregorian date beside it is the surer one.
        _ => 0,
    };
}
