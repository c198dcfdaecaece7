using System.Text;
using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class CharsetTests
{
    private const string Russian = "Ректор университета встретился со студентами и обсудил новую программу обмена";

    [Fact]
    public void A_label_that_the_bytes_deny_is_told()
    {
        var said = Charset.Choose(Bytes("utf-8", Russian), "text/xml; charset=koi8-r", null);
        var looks = Charset.Choose(Bytes("windows-1251", Russian), "text/xml; charset=iso-8859-1", null);

        Assert.Equal("the document is said to be koi8-r, but it is UTF-8", said.Warning);
        Assert.Contains("looks like windows-1251", looks.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_labels_the_one_that_the_bytes_agree_with_is_believed()
    {
        var feed = Bytes("koi8-r", $"<?xml version='1.0' encoding='koi8-r'?><t>{Russian}</t>");

        Assert.Equal("koi8-r", Charset.Choose(feed, "text/xml; charset=windows-1251", null).Encoding.WebName);
    }

    [Fact]
    public void Old_bytes_pasted_into_UTF8_are_read_in_the_old_set_of_the_language()
    {
        byte[] feed = [.. Bytes("utf-8", "Xəbər "), .. Bytes("windows-1254", "Şeki"), .. Bytes("utf-8", " günü")];

        Assert.Equal("Xəbər Şeki günü", Charset.Decode(feed, "text/xml; charset=utf-8", "az"));
        Assert.Equal(
            "1 bytes of the document are not UTF-8 and were read as windows-1254",
            Charset.Choose(feed, "text/xml; charset=utf-8", "az").Warning);
    }

    [Fact]
    public void UTF7_is_never_read() =>
        Assert.Equal("+ADw-b+AD4-", Charset.Decode("+ADw-b+AD4-"u8, "text/xml; charset=utf-7", null));

    [Theory]
    [InlineData("Latin", "çok güzel bir gün, ödül", "windows-1252")]
    [InlineData("Turkish", "şenliğe katıldı, ödül", "windows-1254")]
    [InlineData("Icelandic", "Háskóli Íslands býður þér að sækja um nám, ætíð", "windows-1252")]
    [InlineData("Czech", "Univerzita zveřejnila nové výsledky soutěže o stipendium", "windows-1250")]
    [InlineData("Hungarian", "Az egyetem új ösztöndíjat hirdetett a külföldről érkező diákoknak", "windows-1250")]
    [InlineData("Romanian", "Universitatea a anunţat şi burse în România pentru studenţi", "windows-1250")]
    [InlineData("Lithuanian", "Universitetas paskelbė naują stipendijų programą šių metų studentams", "windows-1257")]
    [InlineData("Spanish", "¿Qué año? La Universidad anunció más ayudas", "windows-1252")]
    [InlineData("Vietnamese name in French", "L'été à Huế : l'université fête ses élèves étrangers", "windows-1252")]
    public void Latin_sets_are_told_apart_by_their_alphabets(string language, string text, string charset)
    {
        _ = language;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        text = encoding.GetString(encoding.GetBytes(text));

        Assert.Equal(text, Charset.Decode(encoding.GetBytes($"<rss>{text}</rss>"), null, null)[5..^6]);
    }

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
