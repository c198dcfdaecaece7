using System.Globalization;
using Aggregator.Reading.Dates;

namespace Aggregator.Core.Tests.Reading.Dates;

public sealed class PageDatesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("az", "17 mart 2026-cı il tarixində")]
    [InlineData("tr", "17 MART 2026 Salı")]
    [InlineData("kk", "2026 жылдың 17 наурызы")]
    [InlineData("uz", "2026-yil 17-mart")]
    [InlineData("uz-Cyrl", "2026 йил 17 март")]
    [InlineData("ky", "2026-жылдын 17-марты")]
    [InlineData("tg", "17 марти соли 2026")]
    [InlineData("tk", "2026-njy ýylyň 17-nji marty")]
    [InlineData("mn", "2026 оны 3 дугаар сарын 17")]
    [InlineData("mn", "2026 оны гуравдугаар сарын 17")]
    [InlineData("ru", "Дата публикации: 17 марта 2026 г.")]
    [InlineData("uk", "вівторок, 17 березня 2026 року")]
    [InlineData("be", "17 сакавіка 2026 г.")]
    [InlineData("bg", "17 март 2026 г.")]
    [InlineData("sr", "уторак, 17. март 2026.")]
    [InlineData("ro", "Publicat la 17 Martie 2026")]
    [InlineData("hu", "2026. március 17-én")]
    [InlineData("pl", "17 marca 2026 r.")]
    [InlineData("cs", "úterý 17. března 2026")]
    [InlineData("sk", "17. marca 2026")]
    [InlineData("it", "Martedì 17 Marzo 2026")]
    [InlineData("es", "martes, 17 de marzo de 2026")]
    [InlineData("fr", "Publié le mardi 17 mars 2026")]
    [InlineData("de", "Dienstag, den 17. März 2026")]
    [InlineData("pt", "terça-feira, 17 de março de 2026")]
    [InlineData("el", "ΤΡΙΤΗ 17 ΜΑΡΤΙΟΥ 2026")]
    [InlineData("he", "יום שלישי, 17 במרץ 2026")]
    [InlineData("ka", "17 მარტს, 2026")]
    [InlineData("hy", "2026 թ. մարտի 17, երեքշաբթի")]
    [InlineData("vi", "Thứ Ba, ngày 17 tháng 3 năm 2026")]
    [InlineData("id", "Selasa, 17 Maret 2026")]
    [InlineData("ms", "17 Mac 2026")]
    [InlineData("si", "2026 මාර්තු 17")]
    [InlineData("zh", "发布时间：2026年3月17日星期二")]
    [InlineData("zh", "二〇二六年三月十七日")]
    [InlineData("ko", "2026년 3월 17일 화요일")]
    [InlineData("ko", "2026. 3. 17.")]
    [InlineData("ja", "2026年3月17日(火)")]
    public void Each_language_writes_the_same_day_its_own_way(string language, string text) =>
        Assert.Equal("2026-03-17", Day(text, language));

    [Theory]
    [InlineData("ar", "١٧ مارس ٢٠٢٦")]
    [InlineData("fa", "۲۶ اسفند ۱۴۰۴")]
    [InlineData("ur", "۱۷ مارچ ۲۰۲۶")]
    [InlineData("hi", "१७ मार्च २०२६")]
    [InlineData("bn", "১৭ মার্চ, ২০২৬")]
    [InlineData("th", "๑๗ มีนาคม ๒๕๖๙")]
    [InlineData("km", "ថ្ងៃទី១៧ ខែមីនា ឆ្នាំ២០២៦")]
    [InlineData("zh", "２０２６年０３月１７日")]
    public void Numbers_are_read_in_the_digits_of_any_script(string language, string text) =>
        Assert.Equal("2026-03-17", Day(text, language));

    [Theory]
    [InlineData("fa", "۱۴۰۴/۱۲/۲۶")]
    [InlineData("fa", "سه‌شنبه 26 اسفند 1404")]
    [InlineData("ps", "۲۶ کب ۱۴۰۴")]
    [InlineData("ar", "28 رمضان 1447 هـ")]
    [InlineData("ar", "1447/09/28")]
    [InlineData("ar", "27 رمضان 1447هـ الموافق 17 مارس 2026م")]
    [InlineData("th", "17 มี.ค. 69")]
    [InlineData("th", "17/03/2569")]
    [InlineData("th", "17 มีนาคม ค.ศ. 2026")]
    [InlineData("zh-Hant", "民國115年3月17日")]
    [InlineData("zh-Hant", "115-03-17")]
    [InlineData("ja", "令和8年3月17日")]
    [InlineData("ja", "R8.3.17")]
    public void Other_calendars_and_eras_are_counted_over(string language, string text) =>
        Assert.Equal("2026-03-17", Day(text, language));

    [Theory]
    [InlineData("ar", "17 كانون الثاني 2026", "2026-01-17")]
    [InlineData("ar", "17 جانفي 2026", "2026-01-17")]
    [InlineData("ar", "17 غشت 2025", "2025-08-17")]
    [InlineData("hr", "13. listopada 2025.", "2025-10-13")]
    [InlineData("pl", "13 listopada 2025", "2025-11-13")]
    [InlineData("hr", "13. lip 2025.", "2025-06-13")]
    [InlineData("tr", "11 Şub 2018 Paz", "2018-02-11")]
    [InlineData("pl", "11 paź 2018", "2018-10-11")]
    [InlineData("pl", "13 lip 2025", "2025-07-13")]
    [InlineData(null, "28. u studenom 2017.", "2017-11-28")]
    public void A_month_has_the_name_of_its_country(string? language, string text, string day) =>
        Assert.Equal(day, Day(text, language));

    [Theory]
    [InlineData("en", "2 hours ago", "2026-03-17T10:00:00Z")]
    [InlineData("az", "2 saat əvvəl", "2026-03-17T10:00:00Z")]
    [InlineData("ru", "час назад", "2026-03-17T11:00:00Z")]
    [InlineData("ru", "вчера в 14:30", "2026-03-16T14:30:00Z")]
    [InlineData("zh", "3天前", "2026-03-14T00:00:00Z")]
    [InlineData("ar", "منذ يومين", "2026-03-15T00:00:00Z")]
    [InlineData("fa", "۲ روز پیش", "2026-03-15T00:00:00Z")]
    [InlineData("de", "vor einer Woche", "2026-03-10T00:00:00Z")]
    [InlineData("ko", "방금", "2026-03-17T12:00:00Z")]
    [InlineData("uz", "bugun", "2026-03-17T00:00:00Z")]
    public void A_date_told_from_today_is_counted_back_from_the_visit(string language, string text, string utc) =>
        Assert.Equal(utc, Moment(text, language));

    [Theory]
    [InlineData("ru", "17.03.2026 в 14:05", "2026-03-17T14:05:00Z")]
    [InlineData("fa", "۱۴:۰۵ - ۱۴۰۴/۱۲/۲۶", "2026-03-17T14:05:00Z")]
    [InlineData("ar", "17 مارس 2026، الساعة 05:16 مساءً", "2026-03-17T17:16:00Z")]
    [InlineData("fr", "17 mars 2026 à 14h05", "2026-03-17T14:05:00Z")]
    [InlineData("da", "17. marts 2026 kl. 14.05", "2026-03-17T14:05:00Z")]
    [InlineData("de", "17.03.2026, 14.05 Uhr", "2026-03-17T14:05:00Z")]
    [InlineData("zh", "2026年3月17日 下午2时05分", "2026-03-17T14:05:00Z")]
    [InlineData("en", "Sep 03 2014 | 4:32 pm EDT", "2014-09-03T20:32:00Z")]
    [InlineData("vi", "17/03/2026, 14:05 (GMT+7)", "2026-03-17T07:05:00Z")]
    [InlineData("en", "2026-03-17T14:05:00+04:00", "2026-03-17T10:05:00Z")]
    public void The_time_beside_a_date_is_part_of_it(string language, string text, string utc) =>
        Assert.Equal(utc, Moment(text, language));

    [Theory]
    [InlineData("en", "17–19 March 2026")]
    [InlineData("en", "March 17–19, 2026")]
    [InlineData("en", "17 March – 3 April 2026")]
    [InlineData("ru", "с 17 по 19 марта 2026 года")]
    [InlineData("tr", "17-19.03.2026")]
    [InlineData("de", "17.03.–19.03.2026")]
    [InlineData("de", "17.03.2026 – 19.03.2026")]
    public void Of_several_days_the_first_counts(string language, string text) =>
        Assert.Equal("2026-03-17", Day(text, language));

    [Theory]
    [InlineData("Создано: 03.03.2026 Обновлено: 10.03.2026")]
    [InlineData("Обновлено: 10.03.2026 Создано 03.03.2026")]
    [InlineData("Обновлено: 10.03.2026 Опубликовано: 03.03.2026")]
    public void The_day_of_an_update_is_not_the_day_of_the_news(string text) =>
        Assert.Equal("2026-03-03", Day(text, "ru"));

    [Fact]
    public void An_update_by_itself_is_told_apart()
    {
        var found = PageDates.Find("Last updated: 17 March 2026", Seen("en"))!;

        Assert.Equal(DateLabel.Updated, found.Label);
        Assert.Equal("17 March 2026", "Last updated: 17 March 2026".Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("17 2026-03")]
    [InlineData("2026.03 17")]
    [InlineData("03-17 2026")]
    public void A_date_split_over_a_box_is_put_together(string text) => Assert.Equal("2026-03-17", Day(text, "zh"));

    [Theory]
    [InlineData("17 mart", "2026-03-17")]
    [InlineData("30 noyabr", "2025-11-30")]
    [InlineData("3月17日", "2026-03-17")]
    public void A_day_without_a_year_is_the_last_one(string text, string day) => Assert.Equal(day, Day(text, "az"));

    [Fact]
    public void Chinese_lists_write_month_and_day_only()
    {
        Assert.Equal("2026-03-17", Day("[03-17]", "zh"));
        Assert.Null(Day("12.05", "de"));
    }

    [Theory]
    [InlineData("en", "Vol. 12 No. 4")]
    [InlineData("en", "Strategy 2020–2025")]
    [InlineData("en", "Room 12.03.26")]
    [InlineData("en", "+7 (727) 292-03-20")]
    [InlineData("en", "Version 2.12.2020")]
    [InlineData("en", "IP 10.11.20.21")]
    [InlineData("en", "March 2026")]
    [InlineData("en", "May we help you?")]
    [InlineData("en", "Today is a good day to learn")]
    [InlineData("en", "Price: 12.50")]
    [InlineData("en", "31 February 2026")]
    [InlineData("en", "Conference on 17 March 2031")]
    [InlineData("az", "28 May küçəsi")]
    [InlineData("ru", "ул. 8 Марта, 12")]
    [InlineData("ru", "Группа 21-05-03")]
    [InlineData("zh", "浏览次数：2026")]
    [InlineData("zh", "第12期")]
    [InlineData("zh", "一带一路")]
    [InlineData("ar", "هاتف: 20-11-2030")]
    [InlineData("fa", "امروز در دانشگاه")]
    [InlineData("ko", "02-1234-5678")]
    [InlineData("th", "พ.ศ. 2569")]
    public void Where_there_is_no_date_none_is_found(string language, string text) =>
        Assert.Null(PageDates.Read(text, Seen(language)));

    [Fact]
    public void A_day_is_one_of_the_sources_zone()
    {
        var baku = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku");
        var late = Seen("az") with { Zone = baku, Now = Noon.AddHours(-15) };
        var midnight = new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.FromHours(4));

        Assert.Equal(midnight, PageDates.Read("bu gün", late)!.At);
        Assert.False(PageDates.Read("17 mart 2026", late)!.HasTime);
    }

    [Fact]
    public void What_the_visit_is_needed_for_is_no_date_without_one()
    {
        var context = new DateContext { Language = "en" };

        Assert.Null(PageDates.Read("yesterday", context));
        Assert.Null(PageDates.Read("17 March", context));
    }

    [Fact]
    public void Only_the_beginning_of_a_long_text_is_looked_at()
    {
        var padding = new string('1', 1_000_000);

        Assert.Equal("2026-03-17", Day("17 March 2026 " + padding, "en"));
        Assert.Null(Day(padding + " 17 March 2026", "en"));
    }

    private static DateContext Seen(string? language) => new() { Language = language, Now = Noon };

    private static string? Day(string text, string? language) =>
        PageDates.Read(text, Seen(language))?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Moment(string text, string language) =>
        PageDates.Read(text, Seen(language))?.At.UtcDateTime
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
