using System.Text;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;
using FsCheck.Xunit;

namespace Aggregator.Core.Tests.Stories;

public sealed class TopicMatcherTests
{
    [Theory]
    // English
    [InlineData("Silk Road", "The SILK ROAD: a new forum", true)]
    [InlineData("Silk Road", "silk-road universities", true)]
    [InlineData("Silk Road", "silk roads", false)]
    [InlineData("Silk Road*", "silk roads", true)]
    [InlineData("art", "A start for smart artists", false)]
    [InlineData("art", "Modern art.", true)]
    [InlineData("Silk Road", "The road of silk", false)]
    // Russian, Ukrainian: endings, ё and е
    [InlineData("шелков* пут*", "Университеты Шёлкового пути", true)]
    [InlineData("шелков* пут*", "о ШЕЛКОВОМ ПУТИ", true)]
    [InlineData("шёлков* пут*", "на шелковых путях", true)]
    [InlineData("шелков* пут*", "шелк и путь", false)]
    [InlineData("шелков* пут*", "шелковая ткань в пути", false)]
    [InlineData("шовков* шлях*", "Великого Шовкового шляху", true)]
    // Turkish: İ, I and ı are one letter
    [InlineData("İpek Yolu", "ipek yolu üniversiteleri", true)]
    [InlineData("ipek yol*", "İPEK YOLU", true)]
    [InlineData("kuşak*", "KUŞAĞI", false)]
    [InlineData("ışık", "IŞIK ve ses", true)]
    [InlineData("işbirliği", "İŞBİRLİĞİ protokolü", true)]
    // Azerbaijani
    [InlineData("İpək Yol*", "Böyük İPƏK YOLUNDA", true)]
    [InlineData("İpək Yol*", "ipək yolunun üzərində", true)]
    [InlineData("İpək Yol*", "ipek yolu", false)]
    // Kazakh, Kyrgyz, Tajik, Turkmen
    [InlineData("Жібек жол*", "Ұлы ЖІБЕК ЖОЛЫ бойында", true)]
    [InlineData("Жибек жол*", "Улуу Жибек жолунда", true)]
    [InlineData("Роҳи абрешим", "Дар роҳи Абрешим", true)]
    [InlineData("Beýik Ýüpek ýol*", "BEÝIK ÝÜPEK ÝOLUNYŇ", true)]
    // Uzbek in two scripts and with three apostrophes
    [InlineData("Ipak yo'l*", "Buyuk Ipak yoʻli", true)]
    [InlineData("Ipak yo‘l*", "IPAK YO’LIDA", true)]
    [InlineData("Ипак йўл*", "Буюк Ипак йўлида", true)]
    // Arabic: with and without marks, letter variants, tatweel
    [InlineData("طريق الحرير", "مؤتمر طَرِيق الحَرِيرِ الجديد", true)]
    [InlineData("طريق الحرير", "طـريق الحـــرير", true)]
    [InlineData("الإمارات", "جامعة الامارات", true)]
    [InlineData("جامعه", "جامعة", true)]
    [InlineData("حرير", "تحرير", false)]
    // Persian: Arabic letters, the joiner that is no letter
    [InlineData("جاده ابریشم", "جاده ابريشم", true)]
    [InlineData("کشور*", "كشورهاي منطقه", true)]
    [InlineData("دانشگاه*", "دانشگاه‌های جاده", true)]
    [InlineData("دانشگاه", "دانشگاهیان", false)]
    // Urdu
    [InlineData("شاہراہ ریشم", "شاهراه ریشم", true)]
    [InlineData("شاہراہ ریشم", "قدیم شاہراہِ ریشم", true)]
    // Hindi
    [InlineData("रेशम मार्ग", "प्राचीन रेशम मार्ग पर", true)]
    [InlineData("रेशम मार्ग", "रेशमी मार्ग", false)]
    [InlineData("रेशम* मार्ग*", "रेशमी मार्गों", true)]
    // Chinese, simplified and traditional, without spaces
    [InlineData("一带一路", "推进“一带一路”高校联盟建设", true)]
    [InlineData("一带一路", "共建一帶一路倡議", true)]
    [InlineData("絲綢之路", "新丝绸之路大学联盟", true)]
    [InlineData("丝绸 之路", "新丝绸之路", true)]
    [InlineData("丝绸*", "丝绸之路", true)]
    [InlineData("丝绸之路", "丝绸的道路", false)]
    [InlineData("AI 学院", "成立ＡＩ学院", true)]
    [InlineData("AI", "成立AI学院", true)]
    [InlineData("AI", "MAIN楼", false)]
    // Japanese
    [InlineData("シルクロード", "新ｼﾙｸﾛｰﾄﾞ構想を発表", true)]
    [InlineData("大学連合", "国際大學連合に加盟", true)]
    // Korean: particles follow without a space
    [InlineData("실크로드*", "실크로드의 대학들", true)]
    [InlineData("실크로드", "실크로드 대학", true)]
    [InlineData("실크로드", "실크로드의 대학", false)]
    // Thai, Lao, Khmer, Burmese: no spaces, marks belong to their letters
    [InlineData("เส้นทางสายไหม", "มหาวิทยาลัยบนเส้นทางสายไหมใหม่", true)]
    [InlineData("กา", "การศึกษา", true)]
    [InlineData("ก", "กิจกรรม", true)]
    [InlineData("กิจกร", "กิจกรุ", false)]
    [InlineData("ເສັ້ນທາງສາຍໄໝ", "ມະຫາວິທະຍາໄລເສັ້ນທາງສາຍໄໝ", true)]
    [InlineData("ផ្លូវសូត្រ", "សាកលវិទ្យាល័យផ្លូវសូត្រថ្មី", true)]
    [InlineData("ပိုးလမ်းမ", "တက္ကသိုလ်ပိုးလမ်းမကြီး", true)]
    // Greek: capitals bear no accents, the last sigma
    [InlineData("Δρόμος του Μεταξιού", "Ο ΔΡΟΜΟΣ ΤΟΥ ΜΕΤΑΞΙΟΥ", true)]
    [InlineData("δρόμο* του μεταξιού", "στον δρόμο του Μεταξιού", true)]
    // Georgian, with its rare capitals; Armenian, with its ligature
    [InlineData("აბრეშუმის გზ*", "აბრეშუმის გზაზე", true)]
    [InlineData("აბრეშუმის გზ*", "ᲐᲑᲠᲔᲨᲣᲛᲘᲡ ᲒᲖᲐ", true)]
    [InlineData("Մետաքսի ճանապարհ*", "ՄԵՏԱՔՍԻ ՃԱՆԱՊԱՐՀԸ", true)]
    [InlineData("արև*", "ԱՐԵՒԵԼՔ", true)]
    // Hebrew with points, German, French, Vietnamese, Indonesian
    [InlineData("דרך המשי", "דֶּרֶךְ הַמֶּשִׁי", true)]
    [InlineData("Straße", "NEUE SEIDENSTRASSE, STRASSE 5", true)]
    [InlineData("route de la soie", "La Route de la Soie", true)]
    [InlineData("con đường tơ lụa", "CON ĐƯỜNG TƠ LỤA mới", true)]
    [InlineData("jalur sutra", "Jalur Sutra Baru", true)]
    // Digits of any script, numbers
    [InlineData("2026", "१२ मई २०२६", true)]
    [InlineData("70*", "70-летие", true)]
    public void Words_are_found_in_every_language_of_the_alliance(string words, string title, bool isFound) =>
        Assert.Equal(isFound ? ["topic"] : [], Topics([words], title));

    [Fact]
    public void A_title_a_summary_and_a_text_all_count_but_no_markup_does()
    {
        var item = Item("Nothing") with
        {
            Summary = "<p class=\"energy\">Of <b>po</b>wer</p>",
            Content = "<p><a href=\"https://a.example/solar\">On wind</a></p>",
            Text = "",
        };
        var matcher = TopicMatcher.Of([
            new("text", "", ["wind"]), new("summary", "", ["power"]), new("title", "", ["nothing"]),
            new("attribute", "", ["solar", "energy"]), new("element", "", ["href", "class", "p"])]);

        Assert.Equal(["text", "summary", "title"], matcher.In(item));
    }

    [Fact]
    public void A_stored_item_without_its_text_has_the_same_topics_as_before()
    {
        var fresh = Item("A title") with { Content = "<p>The <i>Silk</i> Road</p>", Text = "The Silk Road" };
        var matcher = TopicMatcher.Of([new("silk", "", ["silk road"])]);

        Assert.Equal(["silk"], matcher.In(fresh));
        Assert.Equal(["silk"], matcher.In(fresh with { Text = "" }));
    }

    [Fact]
    public void A_phrase_does_not_begin_in_the_title_and_end_in_the_text() => Assert.Empty(
        TopicMatcher.Of([new("silk", "", ["silk road"])]).In(Item("All about silk") with { Text = "Road works" }));

    [Fact]
    public void Every_topic_whose_words_are_held_is_given_once_in_the_catalogs_order()
    {
        var matcher = TopicMatcher.Of([
            new("z", "", ["silk*", "road*"]), new("b", "", ["wool"]), new("a", "", ["silk road", "silk"])]);

        Assert.Equal(["z", "a"], matcher.In(Item("Silk Road, silken roads")));
    }

    [Fact]
    public void Phrases_that_begin_alike_do_not_hide_each_other()
    {
        string[] words = ["silk*", "silk road*", "sil* road", "silk road forum", "silken"];

        Assert.Equal(
            ["0", "1", "2", "3"],
            TopicMatcher.Of([.. words.Select((word, n) => new Topic($"{n}", "", [word]))]).In(Item("Silk road forum")));
    }

    [Theory]
    [InlineData("ً")]
    [InlineData("!!!")]
    public void Words_of_which_nothing_is_left_find_nothing(string words) =>
        Assert.Empty(Topics([words], "ً !!! and more"));

    [Fact]
    public void A_large_catalog_and_an_endless_text_are_gone_through_once()
    {
        var topics = Enumerable.Range(0, 200)
            .Select(t => new Topic($"t{t}", "", [.. Enumerable.Range(0, 50).Select(w => $"a{new string('a', w)}* b{t}* c{w}*")]))
            .ToArray();
        var text = string.Concat(Enumerable.Repeat(new string('a', 99) + " b ", 1_000)) + "aaaaaaaa b199 c7";

        Assert.Equal(["t1", "t19", "t199"], TopicMatcher.Of(topics).In(Item("x") with { Text = text }));
    }

    [Property(MaxTest = 300)]
    public bool However_letters_and_their_marks_are_written_the_same_is_found(int seed)
    {
        var random = new Random(seed);
        string[] words = ["Shëlk", "İpək", "шёлковый", "дорої", "가나다", "क़लम", "طَرِيق", "Δρόμος", "ผ้าไหม", "đường", "آب", "ガラス"];
        var phrase = Pick(random, words, 2);
        var text = string.Join(' ', [.. Pick(random, words, 3), .. phrase, .. Pick(random, words, 3)]);
        var forms = Enum.GetValues<NormalizationForm>();

        return forms.All(one => forms.All(other =>
            Topics([string.Join(' ', phrase).Normalize(one)], text.Normalize(other)) is ["topic"]));
    }

    private static string[] Pick(Random random, string[] words, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)])];

    private static IReadOnlyList<string> Topics(IReadOnlyList<string> words, string title) =>
        TopicMatcher.Of([new Topic("topic", "Topic", words)]).In(Item(title));

    private static Item Item(string title) => new() { Title = title, Text = "" };
}
