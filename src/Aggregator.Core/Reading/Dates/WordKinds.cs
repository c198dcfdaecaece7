namespace Aggregator.Reading.Dates;

/// <summary>What a word says about a date; some words say more than one thing.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Month = 1 << 0,

    /// <summary>Stands between the parts of a date and says nothing: "de", "г.", "Monday".</summary>
    Glue = 1 << 1,

    /// <summary>A number behind it is a telephone, a room, a version.</summary>
    Not = 1 << 2,
    Published = 1 << 3,
    Updated = 1 << 4,

    /// <summary>From one day to another, or several days: "to", "and".</summary>
    Range = 1 << 5,
    YearMark = 1 << 6,
    MonthMark = 1 << 7,
    DayMark = 1 << 8,

    /// <summary>The number behind it is a month: Vietnamese "tháng 3".</summary>
    MonthBefore = 1 << 9,
    HourMark = 1 << 10,
    MinuteMark = 1 << 11,
    SecondMark = 1 << 12,
    Era = 1 << 13,

    /// <summary>So many units before the visit.</summary>
    Ago = 1 << 14,

    /// <summary>Today, yesterday or the day before.</summary>
    Day = 1 << 15,
    Now = 1 << 16,
    Noon = 1 << 17,
    Midnight = 1 << 18,

    /// <summary>A time follows, also one with a point: "klo 14.05".</summary>
    Clock = 1 << 19,
}
