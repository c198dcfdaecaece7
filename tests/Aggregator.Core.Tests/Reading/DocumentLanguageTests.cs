using Aggregator.Core.Tests.Reading.Feeds;
using Aggregator.Reading;
using Aggregator.Stories;

namespace Aggregator.Core.Tests.Reading;

public sealed class DocumentLanguageTests
{
    [Fact]
    public void A_Chinese_feed_that_says_en_us_is_Chinese_and_says_so()
    {
        var read = Feed("en-us", "学校召开新学期工作会议", "关于2026年寒假放假的通知", "校长会见来访代表团");

        Assert.All(Items(read), item => Assert.Equal("zh", item.Language));
        Assert.Equal(
            "the language is said to be English (United States) (en-US), but the titles are in Chinese (zh); zh is used",
            Assert.Single(read.Warnings));
    }

    [Fact]
    public void An_Azerbaijani_feed_that_says_ru_is_Azerbaijani()
    {
        var read = Feed("ru", "Tələbələr Novruz bayramını qeyd etdilər", "Qış imtahan cədvəli", "Vakansiya");

        Assert.All(Items(read), item => Assert.Equal("az", item.Language));
        Assert.Contains("Azerbaijani (az)", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_of_the_sites_software_is_not_believed_when_the_titles_are_in_another_language()
    {
        var read = Feed(
            "en-US", "Neues Gebäude eingeweiht", "Die Bewerbung für das Studium läuft", "Stellenangebote", "Neue Art entdeckt");

        Assert.All(Items(read), item => Assert.Equal("de", item.Language));
    }

    [Fact]
    public void A_feed_that_says_the_truth_keeps_its_region_and_has_no_warning()
    {
        var read = Feed("pt-BR", "Inscrições abertas para o mestrado", "Workshop on Data Science", "Vagas");

        Assert.Equal(["pt-BR", "pt-BR"], Items(read).Where((_, n) => n != 1).Select(item => item.Language));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void An_item_in_another_language_than_its_feed_has_its_own()
    {
        var read = Feed(
            "zh-CN",
            "学校召开新学期工作会议", "关于2026年寒假放假的通知", "Students of the university win an award for research");

        Assert.Equal(["zh-CN", "zh-CN", "en"], Items(read).Select(item => item.Language));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void An_item_in_the_declared_language_of_a_wrongly_declared_feed_keeps_the_declaration()
    {
        var read = Feed(
            "en-GB",
            "学校召开新学期工作会议", "关于2026年寒假放假的通知", "Students of the university win an award for research");

        Assert.Equal(["zh", "zh", "en-GB"], Items(read).Select(item => item.Language));
    }

    [Fact]
    public void An_item_that_declares_its_language_itself_is_judged_apart_from_the_feed()
    {
        var read = Read.Feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>
            <entry xml:lang="az"><title>Elan</title></entry>
            <entry><title>Results of the student research competition</title></entry></feed>
            """);

        Assert.Equal(["az", "en"], Items(read).Select(item => item.Language));
    }

    [Fact]
    public void Short_titles_of_a_feed_that_declares_nothing_have_the_language_of_the_others()
    {
        var read = Feed(null, "Universitetdə yeni korpus açıldı", "Elan", "Tələbələr üçün müsabiqə", "Seminar");

        Assert.All(Items(read), item => Assert.Equal("az", item.Language));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void The_text_helps_where_the_title_is_short()
    {
        var item = Read.Item(
            "<rss><channel><item><title>Seminar</title><description>"
            + "Universitetdə tələbələr üçün seminar keçirilib.</description></item></channel></rss>");

        Assert.Equal("az", item.Language);
    }

    [Fact]
    public void What_its_neighbours_are_in_does_not_change_an_item()
    {
        var before = ItemKeys.Of(Feed(null, "Seminar", "Tələbələr üçün yeni müsabiqə elan olunub").Items);
        var after = ItemKeys.Of(Feed(null, "Seminar", "Студенты университета победили на олимпиаде").Items);

        Assert.Equal(before[0].RawHash, after[0].RawHash);
    }

    private static ReadResult Feed(string? language, params string[] titles) => Read.Feed(
        $"<rss version=\"2.0\"><channel><title>x</title>{(language is null ? "" : $"<language>{language}</language>")}"
        + string.Concat(titles.Select((title, n) => $"<item><guid>{n}</guid><title>{title}</title></item>"))
        + "</channel></rss>");

    private static IEnumerable<Item> Items(ReadResult read) =>
        read.Items.Select(raw => Reader.Finish(Read.Source, raw, ReadLimits.Default));
}
