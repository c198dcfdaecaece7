using System.Text.Json;

namespace Aggregator.Commands;

public sealed class InspectedFeedTests
{
    [Theory]
    [InlineData("{\"file\":\"\\ud800\"}")]
    [InlineData("{\"file\":\"a\",\"base\":\"\\udfff\"}")]
    [InlineData("{\"file\":\"a\",\"contentType\":\"x\\ud800y\"}")]
    [InlineData("{\"file\":7}")]
    [InlineData("{\"file\"")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void A_line_that_is_no_request_is_none(string line) => Assert.Null(InspectedFeed.Asked(line));

    [Fact]
    public void A_line_names_a_file_and_what_is_known_of_it()
    {
        Assert.Equal(("a", null, null), InspectedFeed.Asked("{\"file\":\"a\",\"base\":null,\"other\":1}"));
        Assert.Equal(
            ("a", "https://uni.example/", "text/xml"),
            InspectedFeed.Asked("{\"contentType\":\"text/xml\",\"base\":\"https://uni.example/\",\"file\":\"a\"}"));
    }

    [Fact]
    public void Rules_that_no_file_could_hold_are_refused()
    {
        var rules = JsonDocument.Parse("{\"item\":\"\\ud800\"}").RootElement;

        var (source, trouble) = InspectedSource.Page(new Uri("https://uni.example/"), null, rules);

        Assert.Null(source);
        Assert.Equal("The rules hold half of a surrogate pair.", trouble);
    }
}
