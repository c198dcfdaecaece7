using Aggregator.Stories;

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
    public void Spellings_of_one_page_are_one(string one, string other) =>
        Assert.Equal(CanonicalUrl.Of(other), CanonicalUrl.Of(one));

    [Theory]
    [InlineData("https://example.edu/news?id=1", "https://example.edu/news?id=2")]
    [InlineData("https://example.edu/#!/news/1", "https://example.edu/#!/news/2")]
    [InlineData("https://example.edu:8080/a", "https://example.edu/a")]
    [InlineData("https://example.edu/A", "https://example.edu/a")]
    [InlineData("https://example.edu/news?ref=12", "https://example.edu/news?ref=13")]
    [InlineData("https://hop.example/?url=https%3A%2F%2Fexample.edu%2F1", "https://hop.example/?url=https%3A%2F%2Fexample.edu%2F2")]
    public void Different_pages_stay_different(string one, string other) =>
        Assert.NotEqual(CanonicalUrl.Of(other), CanonicalUrl.Of(one));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/news/1")]
    [InlineData("mailto:news@example.edu")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_web_address_has_none(string? address) => Assert.Null(CanonicalUrl.Of(address));
}
