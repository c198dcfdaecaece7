namespace Aggregator.Reading.Dates;

/// <summary>Settles from the dates of one list whether 03/04/2020 is in April or in March.</summary>
public static class DayOrder
{
    private const int FewestForOrder = 3;

    /// <summary>True when the day comes first, false when the month does, null when the dates do not say.</summary>
    public static bool? Of(IEnumerable<string> texts)
    {
        var dates = texts.Select(NumericDates.DayAndMonth).OfType<(int First, int Second, int Year)>().ToList();
        var isDay = dates.Exists(date => date.First > 12 && date.Second <= 12);
        var isMonth = dates.Exists(date => date.Second > 12 && date.First <= 12);
        return isDay != isMonth ? isDay : isDay ? null : ByOrder(dates);
    }

    // All of them fit both ways: lists are sorted, and only one way keeps that.
    private static bool? ByOrder(List<(int First, int Second, int Year)> dates)
    {
        if (dates.Count < FewestForOrder)
        {
            return null;
        }

        var isDay = IsSorted(dates.ConvertAll(date => (date.Year, date.Second, date.First)));
        var isMonth = IsSorted(dates.ConvertAll(date => (date.Year, date.First, date.Second)));
        return isDay != isMonth ? isDay : null;
    }

    private static bool IsSorted(List<(int Year, int Month, int Day)> dates)
    {
        var steps = dates.Zip(dates.Skip(1), (one, other) => one.CompareTo(other)).ToList();
        return steps.TrueForAll(step => step <= 0) || steps.TrueForAll(step => step >= 0);
    }
}
