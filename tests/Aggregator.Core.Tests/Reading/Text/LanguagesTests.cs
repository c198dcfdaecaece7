using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class LanguagesTests
{
    private const double Share = 0.95;
    private const int Few = 20;

    private static readonly ILookup<string, string> Titles = Load();

    public static TheoryData<string> WithManyTitles =>
        [.. Titles.Where(language => language.Count() >= Few).Select(language => language.Key)];

    [Theory]
    [MemberData(nameof(WithManyTitles))]
    public void Titles_in_languages_that_statistics_lack_are_known_by_letters_and_words(string language) =>
        AssertShare([.. Titles[language].Select(title => (language, title))]);

    [Fact]
    public void Titles_in_half_a_hundred_languages_are_told_apart() =>
        AssertShare([.. Titles.SelectMany(language => language.Select(title => (language.Key, title)))]);

    [Theory]
    [InlineData("Universitet olimlari yangi loyihani taqdim etdi", "uz")]
    [InlineData("Университет олимлари янги лойиҳани тақдим этди", "uz")]
    [InlineData("Universitetin alimləri yeni layihəni təqdim edib", "az")]
    [InlineData("Üniversitenin bilim insanları yeni projeyi tanıttı", "tr")]
    [InlineData("Uniwersitetiň alymlary täze taslamany görkezdiler", "tk")]
    [InlineData("Университет ғалымдары жаңа жобаны таныстырды", "kk")]
    [InlineData("Университеттин окумуштуулары жаңы долбоорду тааныштырды", "ky")]
    [InlineData("Олимони донишгоҳ лоиҳаи навро муаррифӣ карданд", "tg")]
    [InlineData("Учёные университета представили новый проект", "ru")]
    [InlineData("Вчені університету представили новий проєкт", "uk")]
    [InlineData("Их сургуулийн эрдэмтэд шинэ төслөө танилцууллаа", "mn")]
    [InlineData("دانشمندان دانشگاه طرح جدیدی را معرفی کردند", "fa")]
    [InlineData("دانشمندان دانشگاه طرح جديدي را معرفي كردند", "fa")]
    [InlineData("علماء الجامعة يقدمون مشروعا جديدا", "ar")]
    [InlineData("یونیورسٹی کے سائنس دانوں نے نیا منصوبہ پیش کیا", "ur")]
    [InlineData("學校召開新學期工作會議", "zh-Hant")]
    [InlineData("学校召开新学期工作会议", "zh")]
    [InlineData("新学期の会議を開きました", "ja")]
    public void Neighbours_in_one_script_are_told_apart(string title, string language) =>
        Assert.Equal(language, Languages.Of(title, []));

    [Theory]
    [InlineData("en-GB", "Students of the university win an award for research")]
    [InlineData("de-AT", "Open Day 2026")]
    [InlineData("az", "Startup Summit Baku")]
    [InlineData("es-MX", "Campus Talk: Marketing Digital")]
    [InlineData("zh-CN", "IEEE ICASSP 2026")]
    [InlineData("ru", "MATLAB & Simulink Expo")]
    [InlineData("ms", "Program magister baru")]
    [InlineData("da", "Eksamensplan for vinteren")]
    [InlineData("kk", "Ректор")]
    [InlineData("ja", "学生募集")]
    [InlineData("sr-Latn", "Rektor nagradio najbolje nastavnike i studente fakulteta")]
    [InlineData("nb", "Rektor hedrer de beste lærerne ved universitetet")]
    [InlineData("haw", "Ke kula nui o Hawaiʻi ma Mānoa")]
    public void A_plausible_declaration_stands_as_it_is_written(string declared, string title) =>
        Assert.Equal(declared, Languages.Settle(declared, null, title, []));

    [Theory]
    [InlineData("en-US", "学校召开新学期工作会议", "zh")]
    [InlineData("ru", "Universitetin alimləri yeni layihəni təqdim edib", "az")]
    [InlineData("en-US", "Die Studierenden der Universität feiern ein neues Semester", "de")]
    [InlineData("tr", "Universitetin alimləri yeni layihəni təqdim edib", "az")]
    [InlineData("ru", "Вчені університету представили новий проєкт із математики", "uk")]
    [InlineData("ar", "دانشمندان دانشگاه طرح جدیدی را برای کشور معرفی کردند", "fa")]
    [InlineData("zh-CN", "Students of the university win an award for research", "en")]
    public void A_declaration_that_the_text_belies_is_not_believed(string declared, string title, string language) =>
        Assert.Equal(language, Languages.Settle(declared, null, title, []));

    [Fact]
    public void What_letters_leave_open_is_chosen_from_the_languages_of_the_alliance()
    {
        Assert.Equal("ms", Languages.Of("Program baru", ["en", "ms", "zh"]));
        Assert.Equal("id", Languages.Of("Program baru", ["en", "id", "zh"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("... 2026 – №5")]
    public void A_text_without_letters_has_the_declared_language_or_none(string text)
    {
        Assert.Null(Languages.Of(text, []));
        Assert.Equal("uz", Languages.Settle("uz", null, text, []));
    }

    [Fact]
    public void Only_the_beginning_of_a_text_is_read()
    {
        var russian = string.Concat(Enumerable.Repeat("В университете открыт новый корпус. ", 100));
        var english = string.Concat(Enumerable.Repeat("The university has opened a new building. ", 100_000));

        Assert.Equal("ru", Languages.Of(russian + english, []));
    }

    private static void AssertShare(IReadOnlyList<(string Language, string Title)> asked)
    {
        var wrong = asked.Select(one => (one.Language, one.Title, Answer: Languages.Of(one.Title, [])))
            .Where(one => !Languages.Agree(one.Language, one.Answer))
            .Select(one => $"{one.Language}, answered {one.Answer}: {one.Title}")
            .ToList();

        Assert.True(wrong.Count <= (1 - Share) * asked.Count, string.Join('\n', wrong));
    }

    private static ILookup<string, string> Load()
    {
        var titles = new List<(string Language, string Title)>();
        var language = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "titles.txt"), Encoding.UTF8))
        {
            if (line.StartsWith('[')) language = line.Trim('[', ']');
            else if (line.Length > 0 && line[0] != '#') titles.Add((language, line));
        }

        return titles.ToLookup(one => one.Language, one => one.Title);
    }
}
