namespace Aggregator.Sources;

public sealed class SubscriptionListTests
{
    [Fact]
    public void Folders_are_passed_through_and_names_come_out_on_one_line()
    {
        var list = Read(
            """
            <opml version="1.1"><body><outline text="Folder"><outline>
            <outline type="rss" title="&#x202E;Xəbər&#10; lər" xmlUrl=" feed:https://m.example/rss "
                htmlUrl="https://m.example/"/>
            <outline XMLURL="feed://n.example/rss" text="N"/></outline></outline></body></opml>
            """);

        Assert.Null(list.Failure);
        Assert.Equal(
            [
                new Subscription("Xəbər lər", new Uri("https://m.example/rss"), new Uri("https://m.example/")),
                new Subscription("N", new Uri("http://n.example/rss"), null),
            ],
            list.Feeds);
    }

    [Fact]
    public void What_a_text_declares_of_its_character_set_counts_no_more()
    {
        var list = Read(
            """<?xml version="1.0" encoding="gb2312"?><opml><outline text="大学" xmlUrl="https://m.example/"/></opml>""");

        Assert.Equal("大学", Assert.Single(list.Feeds).Title);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@m.example/rss")]
    public void What_is_no_web_address_is_left_out_with_a_reason(string address)
    {
        var list = Read($"<opml><outline text='M' xmlUrl='{address}'/></opml>");

        Assert.Empty(list.Feeds);
        Assert.StartsWith("\"M\": its address ", Assert.Single(list.Left), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\">]><opml>&a;</opml>", "It holds a DTD")]
    [InlineData("<!DOCTYPE opml SYSTEM \"file:///etc/passwd\"><opml/>", "It holds a DTD")]
    [InlineData("<rss/>", "It is no OPML")]
    [InlineData("", "It is no whole XML")]
    [InlineData("<opml><outline>", "It is no whole XML: line 1")]
    public void What_is_no_OPML_or_dangerous_is_refused_in_a_sentence(string xml, string says) =>
        Assert.StartsWith(says, Read(xml).Failure, StringComparison.Ordinal);

    [Fact]
    public void Outlines_without_end_are_refused()
    {
        Assert.Contains("nests", Read("<opml>" + Repeat("<outline>", 100_000)).Failure, StringComparison.Ordinal);
        Assert.Contains(
            "more than 5,000",
            Read("<opml>" + Repeat("<outline xmlUrl='x'/>", 6_000) + "</opml>").Failure,
            StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static SubscriptionList Read(string xml) => SubscriptionList.Read(new StringReader(xml));
}
