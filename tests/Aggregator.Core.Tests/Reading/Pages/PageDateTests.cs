using Aggregator.Sources;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class PageDateTests
{
    [Theory]
    [InlineData("<i>18.11.2026</i>", "i", null, "dd.MM.yyyy")]
    [InlineData("<i>(2026-11-18)</i>", "i", "zh", "(yyyy-MM-dd)")]
    [InlineData("<p><b>18</b><i>2026-11</i></p>", "p", "zh", "dd yyyy-MM")]
    [InlineData("<i>11/18/2026 12:00 AM</i>", "i", "en-US", "M/d/yyyy h:mm tt")]
    [InlineData("<i>26-11-18</i>", "i", "ko", "yy-MM-dd")]
    [InlineData("<i>1405/08/27</i>", "i", "fa-IR", "yyyy/MM/dd")]
    [InlineData("<i>۱۴۰۵/۰۸/۲۷</i>", "i", "fa-IR", "yyyy/MM/dd")]
    [InlineData("<i>2026/11/18</i>", "i", "fa-IR", "yyyy/MM/dd")]
    [InlineData("<i>18 พฤศจิกายน 2569</i>", "i", "th-TH", "d MMMM yyyy")]
    [InlineData("<i>18 қараша 2026</i>", "i", "kk", "d MMMM yyyy")]
    [InlineData("<i>18 ноября 2026 г.</i>", "i", "ru", "d MMMM yyyy")]
    [InlineData("<i>\u200e18.11.2026</i>", "i", "ar", "dd.MM.yyyy")]
    [InlineData("<i>18.11</i>", "i", "ru", "dd.MM")]
    [InlineData("<a href='/2026/11/18/x'>x</a>", "a + a@href", "en", null)]
    [InlineData("<a href='/news-20261118-99.html'>x</a>", "a + a@href", "en", null)]
    [InlineData("<time datetime='2026-11-18'>yesterday</time>", "time", "en", null)]
    [InlineData("<time datetime='2026-11-18'>yesterday</time>", "time@datetime", "en", null)]
    public void These_mean_the_18th_of_November_2026(string markup, string select, string? culture, string? format) =>
        Assert.Equal(
            new DateTime(2026, 11, 18, 0, 0, 0, DateTimeKind.Unspecified),
            Date(markup, select, culture, format is null ? null : [format])!.At.Date);

    [Theory]
    [InlineData("<a href='/articles/20261118001'>x</a>", "a + a@href")]
    [InlineData("<a href='/2026/13/45/x'>x</a>", "a + a@href")]
    [InlineData("<i>soon</i>", "i")]
    [InlineData("<i> </i>", "i")]
    public void These_mean_no_day(string markup, string select) => Assert.Null(Date(markup, select));

    [Fact]
    public void A_day_without_a_year_is_the_last_such_day()
    {
        Assert.Equal(2026, Date("<i>20.11</i>", "i", "ru", ["dd.MM"])!.At.Year);
        Assert.Equal(2025, Date("<i>30.11</i>", "i", "ru", ["dd.MM"])!.At.Year);
    }

    [Fact]
    public void The_dates_of_a_list_settle_together_whether_the_day_comes_first()
    {
        const string list = "<ul><li><a href=/1>a</a><i>04/03/2026</i><li><a href=/2>b</a><i>03/28/2026</i></ul>";

        var items = Read(list, new ScrapeRules { Item = "li", Date = new DateRules("i", "en", []) }).Items;

        Assert.Equal([4, 3], items.Select(item => item.Published!.At.Month));
    }

    [Fact]
    public void A_date_told_from_today_is_counted_from_the_visit() =>
        Assert.Equal(Now.AddDays(-2).Date, Date("<i>2 gün əvvəl</i>", "i", "az")!.At.Date);

    [Fact]
    public void A_time_is_read_in_the_sources_zone_unless_the_page_names_one()
    {
        var here = Date("<i>18.11.2026 09:30</i>", "i", null, ["dd.MM.yyyy HH:mm"], "Asia/Baku")!;
        var there = Date("<i>18.11.2026 09:30 +09:00</i>", "i", null, ["dd.MM.yyyy HH:mm zzz"], "Asia/Baku")!;

        Assert.Equal(new DateTimeOffset(2026, 11, 18, 9, 30, 0, TimeSpan.FromHours(4)), here.At);
        Assert.True(here.HasTime);
        Assert.Equal(TimeSpan.FromHours(9), there.At.Offset);
    }
}
