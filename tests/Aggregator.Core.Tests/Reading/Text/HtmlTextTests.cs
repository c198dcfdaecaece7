using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two&nbsp;three</p>", "One\nTwo three")]
    [InlineData("a<br>b<script>x</script>c", "a\nbc")]
    [InlineData("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢字")]
    [InlineData("<tr><td>1</td><td>2</td></tr>", "1 2")]
    [InlineData("co\u00ADop &shy;x &amp; y", "coop x & y")]
    [InlineData("می\u200Cشود", "می\u200Cشود")]
    [InlineData("ภาษา\u200Bไทย&ZeroWidthSpace;ดี", "ภาษาไทยดี")]
    [InlineData("👩\u200D🎓 क्\u200Dष", "👩\u200D🎓 क्\u200Dष")]
    [InlineData("\uFEFFx\u2060y\u0000z\u0007", "xyz")]
    [InlineData("&#1576;&#x6CC; &copy &#150; &#x1F600; &notit; &amp;amp;", "بی © – 😀 ¬it; &amp;")]
    [InlineData("a<hr>b<h1>c</h1>d<li>e<blockquote>f</blockquote>g", "a\nb\nc\nd\ne\nf\ng")]
    [InlineData(" <p> a\r\n\t b&nbsp;&nbsp;c </p>\n\n<div></div><p>d</p> ", "a b c\nd")]
    [InlineData("<p>汉<b>字</b></p><p>한<i>국</i></p>", "汉字\n한국")]
    [InlineData("a<style>p{}</style><!-- x --><noscript>b</noscript><title>c</title>", "ab")]
    public void The_text_of_markup_is_what_a_reader_would_read(string html, string text) =>
        Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("AT&T and R&D; 1 < 2", false)]
    [InlineData("vector<int> in <vector>", false)]
    [InlineData("fish &amp; chips", true)]
    [InlineData("a <b>bold</b> claim", true)]
    [InlineData("<!-- start --> text", true)]
    [InlineData("<![CDATA[text]]>", true)]
    public void A_text_of_unknown_kind_is_markup_only_when_it_looks_like_it(string text, bool isHtml) =>
        Assert.Equal(isHtml, HtmlText.LooksLikeHtml(text));
}
