using Aggregator.Stories;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Aggregator.Core.Tests.Stories;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://www.Example.edu:80/news/1/", "https://example.edu/news/1")]
    [InlineData("https://example.edu/news/?utm_source=x&id=7&utm_medium=y", "https://example.edu/news?id=7")]
    [InlineData("https://example.edu/a?b=2&a=1", "https://example.edu/a?a=1&b=2")]
    [InlineData("https://example.edu/a;jsessionid=AB12?x=1", "https://example.edu/a?x=1")]
    [InlineData("https://example.edu/index.php?id=3#top", "https://example.edu/?id=3")]
    [InlineData("https://example.edu/%D1%81", "https://example.edu/с")]
    [InlineData("https://пример.рф/a", "https://xn--e1afmkfd.xn--p1ai/a")]
    [InlineData("https://m.example.edu/news/1", "https://www.example.edu/news/1")]
    [InlineData("https://example.edu/news/1/amp/", "https://example.edu/news/1")]
    [InlineData("https://example.edu/news/1?ref=rss&source=feed", "https://example.edu/news/1")]
    [InlineData("https://example.edu//news//1", "https://example.edu/news/1")]
    [InlineData("https://example.edu/index.php/news/1", "https://example.edu/news/1")]
    [InlineData("https://example.edu/a?x=1&amp;y=2", "https://example.edu/a?y=2&x=1")]
    [InlineData("https://hop.example/~r/?url=https%3A%2F%2Fexample.edu%2Fnews%2F1", "https://example.edu/news/1")]
    [InlineData("https://example.edu/news/%d1%81", "https://example.edu/news/%D1%81")]
    [InlineData("http://example.edu/a", "https://example.edu/a")]
    [InlineData("HTTPS://EXAMPLE.EDU/a", "https://example.edu/a")]
    [InlineData("https://www.example.edu/a", "https://example.edu/a")]
    [InlineData("https://example.edu./a", "https://example.edu/a")]
    [InlineData("https://user:secret@example.edu/a", "https://example.edu/a")]
    [InlineData("https://example.edu:443/a", "https://example.edu/a")]
    [InlineData("http://example.edu:443/a", "https://example.edu/a")]
    [InlineData("http://[::1]:8080/a", "http://[0:0:0:0:0:0:0:1]:8080/a")]
    [InlineData("https://example.edu/a/", "https://example.edu/a")]
    [InlineData("https://example.edu", "https://example.edu/")]
    [InlineData("  https://example.edu/a  ", "https://example.edu/a")]
    [InlineData("https://example.edu/a/./b/../c", "https://example.edu/a/c")]
    [InlineData("https://example.edu/a//b", "https://example.edu/a/b")]
    [InlineData("https://example.edu/%7Euser", "https://example.edu/~user")]
    [InlineData("https://example.edu/a%2db", "https://example.edu/a-b")]
    [InlineData("https://example.edu/%e4%b8%ad", "https://example.edu/中")]
    [InlineData("https://example.edu/%D9%82", "https://example.edu/ق")]
    [InlineData("https://example.edu/a%3fb", "https://example.edu/a%3Fb")]
    [InlineData("https://example.edu/?q=%d1%81", "https://example.edu/?q=с")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://ПРИМЕР.рф/a", "https://пример.рф/a")]
    [InlineData("https://例え.jp/a", "https://xn--r8jz45g.jp/a")]
    [InlineData("https://example.edu/news/index.html", "https://example.edu/news/")]
    [InlineData("https://example.edu/news/Index.HTM", "https://example.edu/news")]
    [InlineData("https://example.edu/default.aspx?id=3", "https://example.edu/?id=3")]
    [InlineData("https://example.edu/index.jsp", "https://example.edu/")]
    [InlineData("https://example.edu/index.cfm?id=9", "https://example.edu/?id=9")]
    [InlineData("https://example.edu/a?fbclid=IwAR0", "https://example.edu/a")]
    [InlineData("https://example.edu/a?gclid=1&id=2", "https://example.edu/a?id=2")]
    [InlineData("https://example.edu/a?UTM_Source=x", "https://example.edu/a")]
    [InlineData("https://example.edu/a?yclid=1&ysclid=2", "https://example.edu/a")]
    [InlineData("https://example.edu/a?mc_cid=1&mc_eid=2", "https://example.edu/a")]
    [InlineData("https://example.edu/a?pk_campaign=x&mtm_source=y", "https://example.edu/a")]
    [InlineData("https://example.edu/a?_ga=2.1.1&_gl=1*x", "https://example.edu/a")]
    [InlineData("https://example.edu/a?spm=1.2.3", "https://example.edu/a")]
    [InlineData("https://example.edu/a?isappinstalled=0&from=timeline", "https://example.edu/a")]
    [InlineData("https://example.edu/a?at_medium=rss", "https://example.edu/a")]
    [InlineData("https://example.edu/a?srsltid=Af", "https://example.edu/a")]
    [InlineData("https://example.edu/a?via=feed", "https://example.edu/a")]
    [InlineData("https://example.edu/a?PHPSESSID=8f14e45f", "https://example.edu/a")]
    [InlineData("https://example.edu/a?sid=77", "https://example.edu/a")]
    [InlineData("https://example.edu/a;JSESSIONID=77.node1", "https://example.edu/a")]
    [InlineData("https://example.edu/(S(abc123))/a", "https://example.edu/a")]
    [InlineData("https://example.edu/a?ASP.NET_SessionId=1", "https://example.edu/a")]
    [InlineData("https://example.edu/a?print=1", "https://example.edu/a")]
    [InlineData("https://example.edu/a?b=2&b=2", "https://example.edu/a?b=2")]
    [InlineData("https://example.edu/a?", "https://example.edu/a")]
    [InlineData("https://example.edu/a?b=", "https://example.edu/a?b")]
    [InlineData("https://example.edu/a#comments", "https://example.edu/a")]
    [InlineData("https://example.edu/a#:~:text=news", "https://example.edu/a")]
    [InlineData("https://example.edu/#/news/1/", "https://example.edu/#/news/1")]
    [InlineData("https://example.edu/#!", "https://example.edu/")]
    [InlineData("https://amp.example.edu/a", "https://example.edu/a")]
    [InlineData("https://example.edu/amp/a", "https://example.edu/a")]
    [InlineData("https://example.edu/a?amp=1", "https://example.edu/a")]
    [InlineData("https://example.edu/a?outputType=amp", "https://example.edu/a")]
    [InlineData("https://example.edu/a.amp.html", "https://example.edu/a.html")]
    [InlineData("https://example-edu.cdn.ampproject.org/c/s/example.edu/a", "https://example.edu/a")]
    [InlineData("https://www.google.com/amp/s/example.edu/a", "https://example.edu/a")]
    [InlineData("https://mobile.example.edu/a", "https://example.edu/a")]
    [InlineData("https://wap.example.edu/a", "https://example.edu/a")]
    [InlineData("https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.edu%2Fa&usg=x", "https://example.edu/a")]
    [InlineData("https://www.google.com/url?q=https://example.edu/a&sa=D", "https://example.edu/a")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.edu%2Fa%3Ffbclid%3Dx&h=AT1", "https://example.edu/a")]
    [InlineData("https://vk.com/away.php?to=https%3A%2F%2Fexample.edu%2Fa&cc_key=", "https://example.edu/a")]
    [InlineData("https://t.me/iv?url=https%3A%2F%2Fexample.edu%2Fa&rhash=1", "https://example.edu/a")]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.edu%2Fa&data=05", "https://example.edu/a")]
    [InlineData("https://feedproxy.example/~r/u/?url=http%3A%2F%2Fwww.example.edu%2Fa%2F", "https://example.edu/a")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fvk.com%2Faway.php%3Fto%3Dhttps%253A%252F%252Fexample.edu%252Fa", "https://example.edu/a")]
    public void Spellings_of_one_page_are_one(string one, string other) =>
        Assert.Equal(CanonicalUrl.Of(other), CanonicalUrl.Of(one));

    [Theory]
    [InlineData("https://example.edu/news?id=1", "https://example.edu/news?id=2")]
    [InlineData("https://example.edu/#!/news/1", "https://example.edu/#!/news/2")]
    [InlineData("https://example.edu:8080/a", "https://example.edu/a")]
    [InlineData("https://example.edu/A", "https://example.edu/a")]
    [InlineData("https://example.edu/news?ref=12", "https://example.edu/news?ref=13")]
    [InlineData("https://hop.example/?url=https%3A%2F%2Fexample.edu%2F1", "https://hop.example/?url=https%3A%2F%2Fexample.edu%2F2")]
    [InlineData("https://example.edu/a?page=1", "https://example.edu/a?page=2")]
    [InlineData("https://example.edu/info/1012/1.htm", "https://example.edu/info/1013/1.htm")]
    [InlineData("https://example.edu/a?b=1%262", "https://example.edu/a?2&b=1")]
    [InlineData("https://example.edu/a%2Fb", "https://example.edu/a/b")]
    [InlineData("https://example.edu/a%3Fb=1", "https://example.edu/a?b=1")]
    [InlineData("https://news.example.edu/1", "https://example.edu/1")]
    [InlineData("https://example.edu/en/1", "https://example.edu/ru/1")]
    [InlineData("https://example.edu/#/news/1", "https://example.edu/#/news/2")]
    [InlineData("https://example.edu/a?source=5", "https://example.edu/a?source=6")]
    [InlineData("https://m.edu/a", "https://www.edu/a")]
    [InlineData("https://example.edu/share?url=https%3A%2F%2Fexample.edu%2F1", "https://example.edu/share?url=https%3A%2F%2Fexample.edu%2F2")]
    public void Different_pages_stay_different(string one, string other) =>
        Assert.NotEqual(CanonicalUrl.Of(other), CanonicalUrl.Of(one));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/news/1")]
    [InlineData("mailto:news@example.edu")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://.:8080/")]
    public void What_is_no_web_address_has_none(string? address) => Assert.Null(CanonicalUrl.Of(address));

    [Property(MaxTest = 2_000)]
    public Property Once_canonical_an_address_stays_as_it_is_and_none_is_too_odd() =>
        Prop.ForAll(Addresses(), address =>
            CanonicalUrl.Of(address) is not { } canonical || CanonicalUrl.Of("https://" + canonical) == canonical);

    // Pieces that mean something in addresses, in any order.
    private static Arbitrary<string> Addresses() =>
        (from pieces in Gen.ListOf(Gen.Elements(
            "/", "//", "..", ".", "?", "&", "&amp;", "=", "#", "#!", "#/", ":", "@", "a", "Б", "中", "\ud800", " ", "+", ";", "%", "%2F", "%3f",
            "%25", "%ff", "%d1%81", "www.", "m.", "amp", "index.php", "index.html", ".amp.html", "utm_x", "ref", "url", "u", ";jsessionid=1",
            "(S(1))", "https://", "https%3A%2F%2Fother.example%2F", "id=1", ":8080", "xn--", "[::1]", "\u0000", "\u200f"))
         select "https://example.edu" + string.Concat(pieces)).ToArbitrary();
}
