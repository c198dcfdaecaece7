namespace Aggregator.Reading.Dates;

/// <summary>The calendar in which a date is written.</summary>
internal enum Calendar
{
    /// <summary>Nothing says which: the year tells, 1404 is Persian and 2569 Thai.</summary>
    ByYear,
    Gregorian,
    Persian,
    Hijri,
}
