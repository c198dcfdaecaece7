using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class CharsetTests
{
    private const string Russian = "Ректор университета встретился со студентами и обсудил новую программу обмена";
    private const string Turkish = "Üniversitemiz öğrencileri İstanbul'da yapılan şenliğe katıldı, ödül kazandı";
    private const string Arabic = "افتتحت الجامعة مركزا جديدا للبحث العلمي بالتعاون مع جامعات طريق الحرير";
    private const string Thai = "มหาวิทยาลัยเปิดหลักสูตรใหม่สำหรับนักศึกษาต่างชาติและจัดพิธีมอบรางวัล";
    private const string Chinese = "大学联盟在北京举行年度会议，来自各国的校长出席了开幕式并讨论合作";
    private const string Taiwanese = "大學聯盟在臺北舉行年度會議，來自各國的校長出席了開幕式並討論合作";
    private const string Japanese = "大学は新しい研究センターを開設し、シルクロードの大学と協力することを発表しました";
    private const string Korean = "대학교는 새로운 연구 센터를 열고 실크로드 대학들과 협력하기로 했다고 밝혔다";
    private const string French = "L'université a fêté ses élèves à l'été, où le président était présent";

    public static TheoryData<string, string> Texts => new()
    {
        { "windows-1251", Russian }, { "koi8-r", Russian }, { "windows-1254", Turkish }, { "iso-8859-9", Turkish },
        { "windows-1256", Arabic }, { "windows-874", Thai }, { "gb18030", Chinese }, { "big5", Taiwanese },
        { "shift_jis", Japanese }, { "euc-kr", Korean }, { "windows-1252", French }, { "utf-8", Russian },
        { "utf-16", Thai }, { "utf-16BE", Korean }, { "utf-32", Arabic },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_the_declaration_says_is_believed(string charset, string text)
    {
        var feed = Bytes(charset, $"<?xml version='1.0' encoding='{charset}'?><rss><title>{text}</title></rss>");

        Assert.Contains(text, Charset.Decode(feed, null, null), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_the_server_says_is_believed(string charset, string text)
    {
        var feed = Bytes(charset, $"<t>{text}");

        Assert.Equal($"<t>{text}", Charset.Decode(feed, $"text/xml; charset=\"{charset}\"", null));
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", Taiwanese)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("windows-874", Thai)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", "<rss>")]
    public void Where_nobody_says_it_the_bytes_tell(string charset, string text)
    {
        var feed = Bytes(charset, $"<rss>{text}. {text}</rss>");

        Assert.Contains(text, Charset.Decode(feed, null, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1254", Turkish, "tr")]
    [InlineData("windows-1256", Arabic, "ar")]
    public void The_language_helps_where_the_bytes_do_not(string charset, string text, string language)
    {
        var feed = Bytes(charset, $"<rss><language>{language}</language><title>{text}</title></rss>");

        Assert.Contains(text, Charset.Decode(feed, "text/xml; charset=iso-8859-1", null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf8", "utf-8", Russian)]
    [InlineData("UTF_8", "utf-8", Chinese)]
    [InlineData("gb2312", "gb18030", "镕基")]
    [InlineData("iso-8859-1", "windows-1252", "“don’t” – €")]
    [InlineData("win-1251", "windows-1251", Russian)]
    [InlineData("cp1251", "windows-1251", Russian)]
    [InlineData("x-sjis", "shift_jis", Japanese)]
    [InlineData("ks_c_5601-1987", "euc-kr", Korean)]
    [InlineData("TIS-620", "windows-874", Thai)]
    [InlineData("utf-16", "utf-8", Russian)]
    [InlineData("no-such-set", "utf-8", Russian)]
    public void A_wrong_label_is_understood(string label, string charset, string text)
    {
        var feed = Bytes(charset, $"<?xml version=\"1.0\" encoding=\"{label}\"?><rss><title>{text}</title></rss>");

        Assert.Contains(text, Charset.Decode(feed, null, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_the_bytes_deny_is_told()
    {
        var said = Charset.Choose(Bytes("utf-8", Russian), "text/xml; charset=koi8-r", null);
        var looks = Charset.Choose(Bytes("windows-1251", Russian), "text/xml; charset=iso-8859-1", null);

        Assert.Equal("the document is said to be koi8-r, but it is UTF-8", said.Warning);
        Assert.Contains("looks like windows-1251", looks.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_bytes_pasted_into_UTF8_are_read_in_the_old_set_of_the_language()
    {
        byte[] feed = [.. Bytes("utf-8", $"{Russian} "), .. Bytes("windows-1251", "Баку"), .. Bytes("utf-8", $" {Russian}")];

        Assert.Equal($"{Russian} Баку {Russian}", Charset.Decode(feed, "text/xml; charset=utf-8", "ru"));
        Assert.Equal(
            "4 bytes of the document are not UTF-8 and were read as windows-1251",
            Charset.Choose(feed, "text/xml; charset=utf-8", "ru").Warning);
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        byte[] feed = [.. Encoding.UTF8.Preamble, .. Bytes("utf-8", Russian)];

        Assert.Equal(Russian, Charset.Decode(feed, "text/xml; charset=windows-1251", null));
    }

    [Fact]
    public void UTF7_is_never_read() =>
        Assert.Equal("+ADw-b+AD4-", Charset.Decode("+ADw-b+AD4-"u8, "text/xml; charset=utf-7", null));

    [Theory]
    [InlineData("L'universitÃ© fÃªte l'Ã©tÃ©", "L'université fête l'été")]
    [InlineData("Ð\u00A0ÐµÐºÑ‚Ð¾Ñ€", "Ректор")]
    [InlineData("donâ€™t", "don’t")]
    [InlineData("L'université fête", null)]
    [InlineData("Ãgua", null)]
    [InlineData("Ректор Ã©", null)]
    [InlineData("plain", null)]
    public void Doubly_encoded_text_is_mended_only_when_it_surely_is(string text, string? meant) =>
        Assert.Equal(meant, Mojibake.Repaired(text));

    private static byte[] Bytes(string charset, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);
}
