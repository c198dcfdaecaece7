using System.Globalization;
using Aggregator.Reading.Dates;

namespace Aggregator.Core.Tests.Reading.Dates;

public sealed class DateReaderTests
{
    private static readonly TimeZoneInfo Baku = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku");

    [Theory]
    [InlineData("Mon, 30 Nov 2020 05:15:00 GMT", "2020-11-30T05:15:00Z")]
    [InlineData("Mon, 30 Nov 2020 05:15:00 +0400", "2020-11-30T01:15:00Z")]
    [InlineData("30 Nov 20 05:15 EST", "2020-11-30T10:15:00Z")]
    [InlineData("Mon,30 November 2020 5:15:00 PM", "2020-11-30T13:15:00Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 -0000", "2004-01-01T19:48:21Z")]
    [InlineData("Thursday, 01 January 2004 19:48 Z", "2004-01-01T19:48:00Z")]
    [InlineData("01 Jan 2004 24:00:00 GMT", "2004-01-02T00:00:00Z")]
    [InlineData("Sun Nov 29 23:15:00 2020", "2020-11-29T19:15:00Z")]
    [InlineData("Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z")]
    [InlineData("2020-11-30T05:15:00Z", "2020-11-30T05:15:00Z")]
    [InlineData("2020-11-30T05:15:00.123+04:00", "2020-11-30T01:15:00Z")]
    [InlineData("2020-11-30 05:15:00 +0400", "2020-11-30T01:15:00Z")]
    [InlineData("20201130T051500Z", "2020-11-30T05:15:00Z")]
    [InlineData("2020-335", "2020-11-29T20:00:00Z")]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12", "2003-11-30T20:00:00Z")]
    [InlineData("2003", "2002-12-31T20:00:00Z")]
    [InlineData("30.11.2020 14:30", "2020-11-30T10:30:00Z")]
    [InlineData("30/11/2020", "2020-11-29T20:00:00Z")]
    [InlineData("11/30/2020 5:15:00 PM", "2020-11-30T13:15:00Z")]
    [InlineData("11/2/2020 5:15:00 PM", "2020-11-02T13:15:00Z")]
    [InlineData("30 ноября 2020 г., 14:30", "2020-11-30T10:30:00Z")]
    [InlineData("Пн, 30 ноя 2020 14:30:00 +0300", "2020-11-30T11:30:00Z")]
    [InlineData("30 Noyabr 2020", "2020-11-29T20:00:00Z")]
    [InlineData("30 Kasım 2020 Pazartesi", "2020-11-29T20:00:00Z")]
    [InlineData("2020年11月30日 14:30", "2020-11-30T10:30:00Z")]
    [InlineData("2020년 11월 30일 오후 2:30", "2020-11-30T10:30:00Z")]
    [InlineData("2004-05-25 오후 11:23:17", "2004-05-25T18:23:17Z")]
    [InlineData("۱۰ آذر ۱۳۹۹", "2020-11-29T20:00:00Z")]
    [InlineData("30 พฤศจิกายน 2563", "2020-11-29T20:00:00Z")]
    [InlineData("١٥ نوفمبر ٢٠٢٠", "2020-11-14T20:00:00Z")]
    [InlineData("30. November 2020", "2020-11-29T20:00:00Z")]
    [InlineData("Nov 30, 2020 at 2:30 pm", "2020-11-30T10:30:00Z")]
    [InlineData("1606713300", "2020-11-30T05:15:00Z")]
    [InlineData("Mon, 30 Nov 2020 05:15:00 GMT+0300", "2020-11-30T02:15:00Z")]
    [InlineData("Fri, 30 Nov 2020 05:15:60 GMT", "2020-11-30T05:16:00Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 MET", "2004-01-01T18:48:21Z")]
    [InlineData("Thu, 01 Jul 2004 19:48:21 MEST", "2004-07-01T17:48:21Z")]
    [InlineData("Thu, 01 Jul 2004 19:48:21 Europe/Berlin", "2004-07-01T17:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 America/New_York", "2004-01-02T00:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 A", "2004-01-01T20:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 F", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 + 0300", "2004-01-01T16:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 +05.30", "2004-01-01T14:18:21Z")]
    [InlineData("Thu, 01 Jan 2004 7:48:21 p.m. EST", "2004-01-02T00:48:21Z")]
    [InlineData("02 Nov 2020 10.30.00 GMT", "2020-11-02T10:30:00Z")]
    [InlineData("02 Nov 2020 10-30-00 GMT", "2020-11-02T10:30:00Z")]
    [InlineData("02 Nov 2020 19:48 -0300", "2020-11-02T22:48:00Z")]
    [InlineData("02/Nov/2020:10:30:00 +0200", "2020-11-02T08:30:00Z")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z")]
    [InlineData("2004-W01-4", "2003-12-31T20:00:00Z")]
    [InlineData("2004W014T10:30Z", "2004-01-01T10:30:00Z")]
    [InlineData("2004001", "2003-12-31T20:00:00Z")]
    public void A_date_is_understood_however_it_is_written(string text, string utc)
    {
        var date = DateReader.Read(text, Baku);

        Assert.NotNull(date);
        var expected = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
        Assert.Equal(expected, date.At.ToUniversalTime().AddTicks(-(date.At.Ticks % TimeSpan.TicksPerSecond)));
    }

    [Theory]
    [InlineData("32 Nov 2020")]
    [InlineData("30 Feb 2021 10:00 GMT")]
    [InlineData("2020-13-01")]
    [InlineData("yesterday")]
    [InlineData("Nov 2020 edition")]
    [InlineData("")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("Mon, 30 Nov 0001 00:00:00 +0000")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateReader.Read(text, Baku));

    [Fact]
    public void A_day_without_a_time_says_so() =>
        Assert.False(DateReader.Read("2020-11-30", TimeZoneInfo.Utc)!.HasTime);

    [Fact]
    public void China_calls_its_own_time_CST()
    {
        var china = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        Assert.Equal(6, DateReader.Read("Mon Nov 30 14:15:00 CST 2020", china)!.At.UtcDateTime.Hour);
        Assert.Equal(20, DateReader.Read("Mon Nov 30 14:15:00 CST 2020", Baku)!.At.UtcDateTime.Hour);
    }
}
