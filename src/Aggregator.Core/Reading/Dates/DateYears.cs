namespace Aggregator.Reading.Dates;

/// <summary>Which year and calendar a number means.</summary>
internal static class DateYears
{
    private const int Minguo = 1911;

    /// <summary>Puts the year into the date; false when the number is no year of its calendar.</summary>
    public static bool Place(Lexeme year, Lexeme? era, Calendar calendar, DateContext context, ref DateParts parts)
    {
        var number = year.Value;
        if (era is { Calendar: Calendar.Gregorian } named)
        {
            // 2020年 is of the common era whatever else is near.
            number += named.Value > 0 && year.Digits == 4 ? 0 : named.Value;
        }
        else if (era is { } marked)
        {
            calendar = marked.Calendar;
        }

        if (year.Digits <= 2 && era is not { Value: > 0 })
        {
            number = Whole(number, context);
        }
        else if (year.Digits == 3 && era is null)
        {
            number += context.Speech == "zh" ? Minguo : 0;
        }

        (parts.Year, parts.Calendar) = (number, Decided(number, calendar, context));
        return parts.Calendar switch
        {
            Calendar.Gregorian => parts.Year is >= 1600 and <= 2100,
            Calendar.ByYear => parts.Year is >= 2400 and <= 2700,
            _ => parts.Year is >= 1300 and <= 1500,
        };
    }

    private static Calendar Decided(int year, Calendar calendar, DateContext context) => calendar switch
    {
        Calendar.Persian or Calendar.Hijri => calendar,
        _ when year >= 2400 => Calendar.ByYear,
        Calendar.Gregorian => calendar,
        _ when year is < 1300 or > 1500 => Calendar.Gregorian,
        _ when context.Speech is "fa" or "ps" or "ckb" => Calendar.Persian,
        _ when context.Speech is "ar" => Calendar.Hijri,
        _ => year < 1430 ? Calendar.Persian : Calendar.Hijri,
    };

    // RFC 2822, 4.3; Thais shorten 2569 to 69, Persians 1404 to 04.
    private static int Whole(int number, DateContext context) => context.Speech switch
    {
        "th" when number >= 40 => number + 2500,
        "fa" or "ps" => number + (number >= 70 ? 1300 : 1400),
        _ => number + (number < 50 ? 2000 : 1900),
    };

    /// <summary>The year of a day without one: the last in which it is not after the visit.</summary>
    public static int Nearest(int month, int day, DateTime now)
    {
        var tomorrow = now.AddDays(1);
        var isAhead = month > tomorrow.Month || (month == tomorrow.Month && day > tomorrow.Day);
        return isAhead ? tomorrow.Year - 1 : tomorrow.Year;
    }
}
