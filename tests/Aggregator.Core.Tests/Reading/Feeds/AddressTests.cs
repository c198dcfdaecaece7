using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Feeds;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://other.example/x/", "<link>https://uni.example/news/7/</link>", "https://other.example/x/a.png")]
    [InlineData("sub/", "<link>https://uni.example/news/7/</link>", "https://uni.example/sub/a.png")]
    [InlineData(null, "<link>https://uni.example/news/7/</link>", "https://uni.example/news/7/a.png")]
    [InlineData(null, "<link>/news/7</link>", "https://uni.example/news/a.png")]
    [InlineData(null, "", "https://uni.example/a.png")]
    public void A_picture_is_looked_for_under_xml_base_then_on_the_items_page_then_beside_the_feed(
        string? xmlBase, string link, string address)
    {
        var item = Read.Item(
            $"<rss><item{(xmlBase is null ? "" : $" xml:base='{xmlBase}'")}>{link}"
            + "<description>&lt;img src='a.png'&gt; words</description></item></rss>");

        Assert.Equal($"<img src=\"{address}\" alt=\"\"> words", item.Summary);
        Assert.Equal(address, item.Image);
    }

    [Fact]
    public void A_picture_of_a_JSON_item_is_looked_for_on_the_items_page() => Assert.Equal(
        "https://uni.example/news/a.png",
        Read.Item(
            """{"version":"jsonfeed.org","items":[{"url":"/news/7","content_html":"<img src=a.png>"}]}""").Image);

    [Fact]
    public void An_item_says_which_sanitiser_made_it_safe() =>
        Assert.Equal(SafeHtml.Version, Read.Item("<rss><item><title>x</title></item></rss>").SanitiserVersion);
}
