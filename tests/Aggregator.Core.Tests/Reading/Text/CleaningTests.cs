using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class CleaningTests
{
    private const string Page = "https://uni.example/news/1";

    [Theory]
    [InlineData("<img src='data:image/gif;base64,R0' data-src='/a.jpg'>", "https://uni.example/a.jpg")]
    [InlineData("<img src='/img/placeholder.png' data-lazy-src='/a.jpg'>", "https://uni.example/a.jpg")]
    [InlineData("<img data-original='/a.jpg' class=lazy>", "https://uni.example/a.jpg")]
    [InlineData("<img srcset='/s.jpg 300w, /a.jpg 1200w, /m.jpg 600w'>", "https://uni.example/a.jpg")]
    [InlineData("<img src=/blank.gif data-srcset='/s.jpg 1x,/a.jpg 2x'>", "https://uni.example/a.jpg")]
    [InlineData("<img src=/x.gif data-src=/a.jpg><noscript><img src=/a.jpg></noscript>", "https://uni.example/a.jpg")]
    public void A_lazy_picture_is_shown(string html, string address) =>
        Assert.Equal($"<img src=\"{address}\" alt=\"\">", SafeHtml.Of(html, Page));

    [Theory]
    [InlineData("<img src='https://x.example/p.gif' width='1' height='1'>")]
    [InlineData("<img src='https://x.example/p.gif' width=0 height=0>")]
    [InlineData("<img src='https://x.example/p.gif' style='display: none'>")]
    [InlineData("<img src='http://feeds.feedburner.com/~r/Uni/~4/abc'>")]
    [InlineData("<img src='https://mc.yandex.ru/watch/123'>")]
    [InlineData("<p>&nbsp;</p>")]
    [InlineData("<div><p><br></p><span> </span></div>")]
    [InlineData("<div class='sharedaddy sd-sharing'><h3>Share</h3><ul><li><a href=https://t.example>T</a></ul></div>")]
    [InlineData("<div class=\"social-icons\"><a href=\"https://f.example\"><img src=\"/f.png\"></a></div>")]
    [InlineData("<p id=addtoany>Share</p>")]
    [InlineData("<div class='entry post-share'><a href=https://t.example>T</a></div>")]
    [InlineData("<ul class='share-buttons'><li>Share</ul>")]
    [InlineData("<img src=https://count.example/c width=1>")]
    [InlineData("<img src=https://count.example/c style='border: 0; width: 1px; height:1px'>")]
    [InlineData("<img src=https://count.example/c style='visibility:hidden'>")]
    public void What_nobody_reads_is_gone(string clutter)
    {
        Assert.Equal("", SafeHtml.Of(clutter, Page));
        Assert.Equal("<p>News.</p>", SafeHtml.Of($"<p>News.</p>{clutter}", Page));
        Assert.Equal("<p>News.</p>", SafeHtml.Of($"<div>{clutter}</div><p>News.</p>", Page));
    }

    [Theory]
    [InlineData("<div class='social-sciences'>Department</div>", "<div>Department</div>")]
    [InlineData("<p class='market-share'>Prices</p>", "<p>Prices</p>")]
    [InlineData("<p class='knowledge-sharing'>Week</p>", "<p>Week</p>")]
    [InlineData("<img src=/photos/glazyev.jpg>", "<img src=\"https://uni.example/photos/glazyev.jpg\" alt=\"\">")]
    [InlineData("<img src=/lazy-dog.jpg>", "<img src=\"https://uni.example/lazy-dog.jpg\" alt=\"\">")]
    [InlineData("<p>one</p><p></p>two", "<p>one</p>two")]
    [InlineData("one<p>&nbsp;</p>two", "one<br>two")]
    [InlineData("<div class=share>Nobody closed it.<p>News.", "<div>Nobody closed it.<p>News.</p></div>")]
    [InlineData("a<br><br><br><br>b<br></p>", "a<br><br>b")]
    [InlineData("safe<object data=x> text", "safe text")]
    [InlineData("safe<svg><circle> text", "safe text")]
    [InlineData("safe<iframe src=x> text", "safe text")]
    [InlineData("<![CDATA[<p>wrapped</p>", "<p>wrapped</p>")]
    [InlineData("<math><mi>a</mi><mo>+</mo><mi>b</mi><annotation>a+b</annotation></math>", "a+b")]
    [InlineData("ok <img class=emoji alt=🙂 src=https://s.w.example/images/core/emoji/72x72/1f642.png>", "ok 🙂")]
    [InlineData("<pre>\n\n  a\n    b</pre>", "<pre>  a\n    b</pre>")]
    [InlineData("<figure><img src=/a.png><figcaption>C</figcaption></figure>",
        "<figure><img src=\"https://uni.example/a.png\" alt=\"\"><figcaption>C</figcaption></figure>")]
    [InlineData("<p>a<bdi>متن</bdi><code>x &lt; y</code></p>", "<p>a<bdi>متن</bdi><code>x &lt; y</code></p>")]
    [InlineData("<h2>T</h2><table><caption>C</caption><tr><th colspan=2>h<td rowspan=x>d</table>",
        "<h2>T</h2><table><caption>C</caption><tbody><tr><th colspan=\"2\">h</th><td>d</td></tr></tbody></table>")]
    public void What_is_read_stays(string html, string safe)
    {
        Assert.Equal(safe, SafeHtml.Of(html, Page));
        Assert.Equal(safe, SafeHtml.Of(safe, Page));
    }

    [Theory]
    [InlineData("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>")]
    [InlineData("<ul><li>a<ol start=\"3\" reversed><li>b</li></ol></li></ul><dl><dt>t</dt><dd>d</dd></dl>")]
    [InlineData("<table><thead><tr><th rowspan=\"2\">h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>")]
    [InlineData("<pre><code>for (;;) {\n\tx &lt;&lt;= 1;\n}</code></pre>")]
    [InlineData("<p><kbd>Ctrl</kbd> <samp>ok</samp> <var>x</var><sub>1</sub><sup>2</sup> <code>a b</code></p>")]
    [InlineData("<ruby>北<rp>(</rp><rt>běi</rt><rp>)</rp>京<rt>jīng</rt></ruby>")]
    [InlineData("<p dir=\"rtl\" lang=\"fa\">دانشگاه <bdi>UNI</bdi> می\u200Cشود <bdo dir=\"ltr\">123</bdo></p>")]
    [InlineData("<blockquote cite=\"https://uni.example/q\"><p>q</p></blockquote><p>a<wbr>b<br>c</p><hr><p>d</p>")]
    [InlineData("<p><time datetime=\"2020-11-30\">30</time> <abbr title=\"University\">U.</abbr> <mark>m</mark></p>")]
    [InlineData("<details><summary>s</summary>d</details><p><del>x</del><ins>y</ins><q>z</q><cite>c</cite></p>")]
    public void Good_markup_stays_as_it_is(string html) => Assert.Equal(html, SafeHtml.Of(html, Page));

    [Theory]
    [InlineData("https://uni.example/a.png", "https://uni.example/a.png")]
    [InlineData("//cdn.example/a.png", "https://cdn.example/a.png")]
    [InlineData("../a.png?x=1&amp;y=2", "https://uni.example/a.png?x=1&amp;y=2")]
    [InlineData("a b.png", "https://uni.example/news/a%20b.png")]
    public void A_relative_address_is_made_absolute(string written, string absolute) =>
        Assert.Equal($"<img src=\"{absolute}\" alt=\"\">", SafeHtml.Of($"<img src=\"{written}\">", Page));

    [Fact]
    public void A_share_bar_that_holds_an_article_is_an_article()
    {
        var text = new string('x', 1_000);

        Assert.Equal($"<div>{text}</div>", SafeHtml.Of($"<div class=share>{text}</div>", Page));
    }

    [Theory]
    [InlineData("<p>The post <a href=https://uni.example/news/1/>T</a> appeared first on <a href=/>U</a>.</p>")]
    [InlineData("<p>The post <a href=/news/1>T</a> appeared first on <a href=/news/>U</a>.</p>")]
    [InlineData("<div><p>Запись <a href=/news/1>T</a> впервые появилась <a href=/>U</a>.</p></div>")]
    public void A_feeds_footer_is_known_by_its_links_in_any_language(string footer)
    {
        Assert.Equal("<p>News.</p>", SafeHtml.Of("<p>News.</p>" + footer, Page, Page));
        Assert.Contains("href", SafeHtml.Of($"{footer}<p>News.</p>", Page, Page), StringComparison.Ordinal);
    }
}
