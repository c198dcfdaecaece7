using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class SafeHtmlTests
{
    private const string Page = "https://uni.example/news/1";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<b>x<i>y</b>z</i>", "<b>x<i>y</i></b><i>z</i>")]
    [InlineData("<p><b>a<div>b</div></b>c", "<p><b>a</b></p><div><b>b</b></div>c")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<table><tr><td>a<td>b</table>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")]
    [InlineData("<table>stray<tr><th>h", "<table><tbody><tr><td>stray</td></tr><tr><th>h</th></tr></tbody></table>")]
    [InlineData("a<script>alert(1)</script>b", "ab")]
    [InlineData("a<svg><p>x</p></svg>b", "ab")]
    [InlineData("<p>&nbsp;</p><p>x</p><p><br></p>", "<p>x</p>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "<a>x</a>")]
    [InlineData(
        "<a href=\"../2\" onclick=\"x()\">x</a>",
        "<a href=\"https://uni.example/2\" rel=\"noopener noreferrer nofollow\">x</a>")]
    [InlineData("<img src=/a.png onerror=x>", "<img src=\"https://uni.example/a.png\" alt=\"\">")]
    [InlineData("<img src=/pixel.gif width=1 height=1>x", "x")]
    [InlineData("x &amp;lt;b&amp;gt; &lt;b&gt; &eacute; &#146;", "x &amp;lt;b&amp;gt; &lt;b&gt; é ’")]
    [InlineData("<p dir=rtl>متن</p>", "<p dir=\"rtl\">متن</p>")]
    [InlineData("<ruby>漢<rt>かん</ruby>", "<ruby>漢<rt>かん</rt></ruby>")]
    [InlineData("1 < 2 and <3", "1 &lt; 2 and &lt;3")]
    public void Markup_comes_out_safe_and_properly_nested(string html, string safe)
    {
        Assert.Equal(safe, SafeHtml.Of(html, Page));
        Assert.Equal(safe, SafeHtml.Of(safe, Page));
    }
}
