using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

/// <summary>Hostile markup: each character is looked at a few times only, and little comes out of it.</summary>
public sealed class HtmlBoundsTests
{
    private const int Many = 100_000;

    public static TheoryData<string> Shapes =>
    [
        "{<div>}x", "{<div>x}", "{<b>x<p>}", "{<b>}{<p>x}", "{<a href=/x>x<p>}", "{<i><div></i>}x", "{</p>}",
        "{</}", "{<}", "{<svg>}x", "{<svg><video><select><template><canvas>}x", "{<svg></video>}x",
        "{<iframe><noembed><xmp><title>}x",
        "{<textarea></text}", "{<title></titl}", "{<script></scrip}", "{<script}", "{<script><!--}", "{<style>}</style>x",
        "<p {a=b }>x", "<p {title='' }>x", "<a {href=\"}", "{<a b='}", "{<p =}", "<p {/}>x", "<p {x= }>x",
        "{<!-- }", "{<!-->}x", "<!--{-}>x", "<!--{--!}>x", "<!--{ -- }>x", "{<![CDATA[}x", "{]]>}x", "{<?}", "{<!x}",
        "{&}", "{&amp}", "{&#}", "&#{1}", "{&nosuchreference}", "{&lt;}", "{\0}x", "{ }x", "{\n}x", "{\u200B}x",
        "{<table>}x", "{<table><tr><td>}x", "{<table>x}", "{<table><caption>}x", "{<tr>}x", "{<td>x}", "{<ul><li>}x",
        "{<ruby><rt>}x", "{<h1>x}", "{<img src=/a.png>}x", "{<br>}x", "{<hr>}", "{<pre>\n}x", "{<font><nobr>}x",
        "{<p class=share>x}", "{<p><a href=/news/1>x</a><a href=/>y</a></p>}",
        "<img srcset='{/a.png 1w,}'>x", "<p class='{social- }'>x",
    ];

    [Fact]
    public void An_address_that_grows_beyond_the_bound_is_none_from_the_first()
    {
        var address = $"https://uni.example/{new string('字', 2_000)}";

        Assert.Equal("x", SafeHtml.Of($"<img src=\"{address}\">x", null));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Hostile_markup_is_read_in_one_pass_and_does_not_swell(string shape)
    {
        var html = Shape.Repeated(shape, Many);
        using var cleaner = new HtmlCleaner(html, "https://uni.example/news/1", "https://uni.example/news/1");

        var safe = cleaner.Clean(out _);

        // The end of elements that nobody ends is looked for once for each name.
        Assert.InRange(cleaner.Visited, 0, 15L * html.Length);
        Assert.InRange(safe.Length, 0, 10 * html.Length);
        Assert.InRange(HtmlText.Of(html).Length, 0, html.Length);
    }
}
