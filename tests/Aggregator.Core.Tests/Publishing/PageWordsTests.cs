using System.Globalization;
using Aggregator.Publishing;
using Aggregator.Sources;

namespace Aggregator.Core.Tests.Publishing;

public sealed class PageWordsTests
{
    [Fact]
    public void There_are_words_in_six_languages() =>
        Assert.Equal(["ar", "az", "en", "ru", "tr", "zh"], PageWords.All.Select(words => words.Language));

    [Fact]
    public void Every_language_says_everything() => Assert.All(PageWords.All, words =>
        Assert.All(Enum.GetValues<PageWord>(), word => Assert.False(string.IsNullOrWhiteSpace(words[word]), $"{words.Language} {word}")));

    [Fact]
    public void What_is_filled_in_has_its_place_in_every_language() => Assert.All(PageWords.All, words => Assert.Equal(
        Enum.GetValues<PageWord>().Where(word => PageWords.English[word].Contains("{0}", StringComparison.Ordinal)),
        Enum.GetValues<PageWord>().Where(word => words[word].Contains("{0}", StringComparison.Ordinal))));

    [Theory]
    [InlineData("en", "24 November 2025", "Monday")]
    [InlineData("az-Latn", "24 noyabr 2025", "Bazar ertəsi")]
    [InlineData("ru", "24 ноября 2025", "Понедельник")]
    [InlineData("zh-Hans-CN", "2025年11月24日", "星期一")]
    [InlineData("ar", "24 نوفمبر 2025", "الاثنين")]
    [InlineData("tr", "24 Kasım 2025", "Pazartesi")]
    [InlineData("sw", "24 November 2025", "Monday")]
    public void A_day_is_written_as_the_sites_language_writes_it(string language, string day, string weekday)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("fa-IR");
        var words = PageWords.Of(language);

        Assert.Equal($"""<time datetime="2025-11-24">{day}</time>""", PageTime.Day(Invented.Now, words).ToString());
        Assert.Equal(weekday, PageTime.Weekday(Invented.Now, words));
    }

    [Theory]
    [InlineData("en", "Azerbaijan")]
    [InlineData("zh", "阿塞拜疆")]
    [InlineData("ar-EG", "أذربيجان")]
    [InlineData("ka", "Azerbaijan")]
    public void A_country_is_named_in_the_sites_language(string language, string name) => Assert.Equal(
        name, SliceTitle.Of(new PublishedFeed { Path = "country/AZ", Kind = FeedKind.Country, Value = "AZ" }, language));

    [Theory]
    [InlineData("az", "Azərbaycan")]
    [InlineData("ar", "العربية")]
    [InlineData("qqq", "qqq")]
    public void A_language_is_named_in_itself(string code, string name) => Assert.Equal(
        name, SliceTitle.Of(new PublishedFeed { Path = $"lang/{code}", Kind = FeedKind.Language, Value = code }, "en"));
}
