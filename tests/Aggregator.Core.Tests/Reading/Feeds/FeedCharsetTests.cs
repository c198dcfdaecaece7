using System.Text;

namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Every character set of the members' old servers, labelled in every way, through the whole reader.</summary>
public sealed class FeedCharsetTests
{
    private const string Russian = "Ректор университета встретился со студентами и обсудил новую программу обмена";
    private const string Ukrainian = "Університет оголосив про нову стипендію для студентів з усієї країни";
    private const string Turkish = "Üniversitemiz öğrencileri İstanbul'da yapılan şenliğe katıldı, ödül kazandı";
    private const string Arabic = "افتتحت الجامعة مركزا جديدا للبحث العلمي بالتعاون مع جامعات طريق الحرير";
    private const string Thai = "มหาวิทยาลัยเปิดหลักสูตรใหม่สำหรับนักศึกษาต่างชาติและจัดพิธีมอบรางวัล";
    private const string Chinese = "大学联盟在北京举行年度会议，来自各国的校长出席了开幕式并讨论合作";
    private const string Taiwanese = "大學聯盟在臺北舉行年度會議，來自各國的校長出席了開幕式並討論合作";
    private const string Japanese = "大学は新しい研究センターを開設し、シルクロードの大学と協力することを発表しました";
    private const string Korean = "대학교는 새로운 연구 센터를 열고 실크로드 대학들과 협력하기로 했다고 밝혔다";
    private const string French = "L'université fête ses élèves à l'été, où le président était présent : “ça va”";
    private const string Polish = "Uczelnia ogłosiła nowy konkurs stypendialny dla studentów źródeł żywności; łączność";
    private const string Greek = "Το πανεπιστήμιο ανακοίνωσε το νέο πρόγραμμα υποτροφιών για τους φοιτητές";
    private const string Hebrew = "האוניברסיטה הודיעה על תוכנית מלגות חדשה לסטודנטים מכל הארץ";

    private static readonly (string Charset, string Text, string Language)[] Old =
    [
        ("windows-1251", Russian, "ru"), ("windows-1251", Ukrainian, "uk"), ("koi8-r", Russian, "ru"),
        ("windows-1254", Turkish, "tr"), ("iso-8859-9", Turkish, "tr"), ("windows-1256", Arabic, "ar"),
        ("windows-874", Thai, "th"), ("gb18030", Chinese, "zh"), ("gb2312", Chinese, "zh"),
        ("big5", Taiwanese, "zh-TW"), ("shift_jis", Japanese, "ja"), ("euc-jp", Japanese, "ja"),
        ("euc-kr", Korean, "ko"),
        ("windows-1252", French, "fr"), ("windows-1250", Polish, "pl"), ("iso-8859-2", Polish, "pl"),
        ("windows-1253", Greek, "el"), ("windows-1255", Hebrew, "he"),
    ];

    private static readonly (string Charset, string Text)[] Unicode =
    [
        ("utf-8", Turkish), ("utf-16", Thai), ("utf-16BE", Korean), ("utf-32", Arabic), ("utf-32BE", Russian),
    ];

    public static TheoryData<string, string, string> OldSets =>
        [.. Old.Select(old => (old.Charset, old.Text, old.Language))];

    public static TheoryData<string, string> AllSets => [.. Old.Select(old => (old.Charset, old.Text)), .. Unicode];

    public static TheoryData<string, string> UnicodeSets => [.. Unicode];

    [Theory]
    [MemberData(nameof(AllSets))]
    public void The_servers_label_is_believed(string charset, string text) =>
        AssertRead(text, Bytes(charset, Feed(text)), $"application/rss+xml; charset=\"{charset}\"");

    [Theory]
    [MemberData(nameof(AllSets))]
    public void The_declaration_is_believed(string charset, string text) =>
        AssertRead(text, Bytes(charset, Feed(text, Declared(charset))), "text/xml");

    [Theory]
    [MemberData(nameof(AllSets))]
    public void A_declaration_is_believed_more_than_a_server_that_always_says_latin_1(string charset, string text) =>
        AssertRead(
            text,
            Bytes(charset, Feed(text, Declared(charset))),
            "text/xml; charset=ISO-8859-1");

    [Theory]
    [MemberData(nameof(UnicodeSets))]
    public void A_byte_order_mark_is_believed_whatever_else_is_said(string charset, string text)
    {
        byte[] feed =
        [
            .. Encoding(charset).Preamble,
            .. Bytes(charset, Feed(text, Declared("koi8-r"))),
        ];

        AssertRead(text, feed, "text/xml; charset=windows-1251");
        AssertRead(text, feed, null);
    }

    [Theory]
    [MemberData(nameof(UnicodeSets))]
    public void Unicode_without_a_mark_is_seen_whatever_else_is_said(string charset, string text)
    {
        AssertRead(text, Bytes(charset, Feed(text)), null);
        AssertRead(text, Bytes(charset, "\n\n" + Feed(text)), null);
        AssertRead(text, Bytes(charset, Feed(text, Declared("gb2312"))), "text/xml; charset=big5");
        AssertRead(text, Bytes(charset, $$"""{"version":"x","items":[{"id":"1","title":"{{text}}"}]}"""), null);
    }

    [Theory]
    [MemberData(nameof(OldSets))]
    public void Where_nobody_says_it_the_bytes_and_the_language_tell(string charset, string text, string language)
    {
        AssertRead(text, Bytes(charset, Feed(text, language: language)), null);
        AssertRead(text, Bytes(charset, Feed(text, language: language)), "text/xml; charset=iso-8859-1");
        AssertRead(text, Bytes(charset, Feed(text, Declared("UTF-8"), language)), "text/xml; charset=utf-8");
    }

    [Theory]
    [MemberData(nameof(OldSets))]
    public void Where_not_even_the_language_is_said_the_bytes_tell(string charset, string text, string language)
    {
        _ = language;
        AssertRead(text, Bytes(charset, Feed(text)), null);
        AssertRead(text, Bytes(charset, Feed(text, Declared("iso-8859-1"))), null);
    }

    [Theory]
    [InlineData("utf8", "utf-8", Russian)]
    [InlineData("UTF_8", "utf-8", Chinese)]
    [InlineData("unicode", "utf-8", Chinese)]
    [InlineData("utf-16", "utf-8", Russian)]
    [InlineData("gb2312", "gb18030", "朱镕基、𠮷野、㐀")]
    [InlineData("gbk", "gb18030", Chinese)]
    [InlineData("iso-8859-1", "windows-1252", "“don’t” – €")]
    [InlineData("us-ascii", "windows-1252", French)]
    [InlineData("iso-8859-1", "windows-1254", Turkish)]
    [InlineData("windows-1252", "iso-8859-9", Turkish)]
    [InlineData("iso-8859-9", "windows-1254", "“Şenlik” – ğüzel İstanbul’da")]
    [InlineData("win-1251", "windows-1251", Russian)]
    [InlineData("cp1251", "windows-1251", Russian)]
    [InlineData("x-sjis", "shift_jis", Japanese)]
    [InlineData("ks_c_5601-1987", "euc-kr", Korean)]
    [InlineData("tis-620", "windows-874", Thai)]
    [InlineData("no-such-set", "utf-8", Russian)]
    [InlineData("no-such-set", "windows-1251", Russian)]
    public void A_wrong_label_does_no_harm(string label, string charset, string text)
    {
        AssertRead(text, Bytes(charset, Feed(text, Declared(label))), null);
        AssertRead(text, Bytes(charset, Feed(text)), $"text/xml; charset={label}");
    }

    [Fact]
    public void A_declaration_with_broken_bytes_does_no_harm()
    {
        byte[] feed = [.. "<?xml "u8, 0xFF, 0xFE, 0xFF, .. "?>"u8, .. Bytes("utf-8", Feed(Russian))];

        AssertRead(Russian, feed, null);
        Assert.NotNull(Read.Feed(feed[..11]).Failure);
    }

    [Theory]
    [InlineData(Russian, "windows-1251", "Баку")]
    [InlineData(Greek, "windows-1253", "Αθήνα")]
    [InlineData(French, "windows-1252", "é à")]
    public void Old_bytes_pasted_into_UTF8_are_read_and_that_is_said(string around, string charset, string pasted)
    {
        byte[] feed =
        [
            .. Bytes("utf-8", $"<?xml version='1.0' encoding='utf-8'?><rss><item><title>{around}</title><description>"),
            .. Bytes(charset, pasted),
            .. Bytes("utf-8", $" — {around}</description></item></rss>"),
        ];

        var result = Read.Feed(feed, "text/xml; charset=utf-8");

        Assert.Equal($"{pasted} — {around}", Assert.Single(result.Items).Summary!.Value);
        Assert.Contains("are not UTF-8 and were read as", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "windows-1252", "L'université fête l'été – “ça va”")]
    [InlineData("utf-8", "windows-1252", Turkish)]
    [InlineData("utf-8", "windows-1252", "Tələbə günü Bakıda")]
    [InlineData("utf-8", "windows-1251", Russian)]
    [InlineData("utf-8", "windows-1251", "Şenlik ve öğrenciler")]
    public void Text_that_was_encoded_twice_is_mended(string charset, string mistaken, string text)
    {
        // Where the mistaken set has no character, programs pass the byte on as it is.
        var twice = string.Concat(Bytes(charset, text).Select(value =>
            Encoding(mistaken).GetString([value]) is "\uFFFD" or "?" && value >= 0x80
                ? ((char)value).ToString()
                : Encoding(mistaken).GetString([value])));

        AssertRead(text, Bytes("utf-8", Feed(twice)), null);
    }

    [Theory]
    [InlineData("L'université fête")]
    [InlineData("Água e Âncora: “não”")]
    [InlineData("LE MARCHÉ…")]
    [InlineData("Marque NESCAFÉ® et L'ORÉAL")]
    [InlineData("Viel Spaß…")]
    [InlineData("»MENÜ«")]
    [InlineData("Ректор: «Да»")]
    [InlineData("С… по")]
    [InlineData("Р°")]
    public void Honest_text_that_only_looks_encoded_twice_stays(string text) =>
        AssertRead(text, Bytes("utf-8", Feed(text)), null);

    private static void AssertRead(string text, byte[] feed, string? contentType) =>
        Assert.Equal(text, Assert.Single(Read.Feed(feed, contentType).Items).Title!.Value);

    private static string Feed(string text, string declaration = "", string? language = null) =>
        $"{declaration}<rss version='2.0'><channel>{(language is null ? "" : $"<language>{language}</language>")}"
        + $"<title>News</title><item><title>{text}</title><link>https://uni.example/1</link></item></channel></rss>";

    private static string Declared(string charset) => $"<?xml version='1.0' encoding='{charset}'?>";

    private static byte[] Bytes(string charset, string text) => Encoding(charset).GetBytes(text);

    private static Encoding Encoding(string charset) =>
        CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? System.Text.Encoding.GetEncoding(charset);
}
