namespace Aggregator.Reading.Dates;

/// <summary>The units in which pages count back from today.</summary>
internal enum AgoUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
