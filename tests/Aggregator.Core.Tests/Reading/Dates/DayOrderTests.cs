using Aggregator.Reading.Dates;

namespace Aggregator.Core.Tests.Reading.Dates;

public sealed class DayOrderTests
{
    [Fact]
    public void One_date_that_fits_one_way_settles_the_others()
    {
        Assert.True(DayOrder.Of(["03/04/2026", "28/03/2026", "Read more"]));
        Assert.False(DayOrder.Of(["Posted 03/04/2026", "03/28/2026"]));
    }

    [Fact]
    public void A_list_is_sorted() =>
        Assert.False(DayOrder.Of(["03/12/2026", "03/05/2026", "02/10/2026", "01/11/2026"]));

    [Fact]
    public void Dates_that_say_nothing_settle_nothing()
    {
        Assert.Null(DayOrder.Of(["03/04/2026"]));
        Assert.Null(DayOrder.Of(["2026-03-04", "17 mart 2026", ""]));
        Assert.Null(DayOrder.Of(["28/03/2026", "03/28/2026"]));
    }

    [Fact]
    public void What_was_found_out_is_how_the_dates_are_read()
    {
        var american = new DateContext { Language = "az", DayFirst = DayOrder.Of(["03/28/2026"]) };

        Assert.Equal(4, PageDates.Read("04/03/2026", american)!.At.Month);
        Assert.Equal(3, PageDates.Read("04/03/2026", american with { DayFirst = true })!.At.Month);
    }
}
