namespace Aggregator.Core.Tests.Reading.Feeds;

/// <summary>Feeds that break the rules of XML, and what is understood of them all the same.</summary>
public sealed class BrokenFeedTests
{
    [Fact]
    public void The_facts_of_a_copied_entrys_source_never_become_the_entrys()
    {
        var item = Read.Item(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry>
              <source><title>Other</title><id>urn:other</id><updated>2010-01-01T00:00:00Z</updated>
                <link href="https://other.example/"/><author><name>Other</name></author></source>
              <title>Mine & ours</title><id>urn:1</id><updated>2020-01-02T00:00:00Z</updated><link href="/1"/>
            </entry></feed>
            """);

        Assert.Equal("Mine & ours", item.Title);
        Assert.Equal(("urn:1", "https://uni.example/1"), (item.SourceItemId, item.Link));
        Assert.Equal(2020, item.Updated!.At.Year);
        Assert.Empty(item.Authors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<summary>a & b &nbsp;</summary>")]
    public void Texts_in_pieces_are_put_together(string fault)
    {
        var item = Read.Item(
            $"""
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><item><title>T</title>
              <author>
                <![CDATA[jane@uni.example (Jane)]]>
              </author><dc:creator>John<!-- c --> Smith</dc:creator>
              <category>News <![CDATA[& Events]]></category><category>
              <![CDATA[Science]]>
              </category>{fault}
            </item></rss>
            """);

        Assert.Equal(["Jane", "John Smith"], item.Authors.Select(author => author.Name));
        Assert.Equal(["News & Events", "Science"], item.Categories);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&nbsp;")]
    public void Bases_within_xhtml_are_taken_one_within_the_other(string fault)
    {
        var item = Read.Item(
            $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title>
              <content type="xhtml" xml:base="http://ex.org/a/">
                <div xmlns="http://www.w3.org/1999/xhtml" xml:base="sub/"><a href="x">l{fault}</a>
                  <p xml:base="../q/"><img src="i.png"/></p></div>
              </content></entry></feed>
            """);

        Assert.Contains("href=\"http://ex.org/a/sub/x\"", item.Content, StringComparison.Ordinal);
        Assert.Equal("http://ex.org/a/q/i.png", item.Image);
    }
}
