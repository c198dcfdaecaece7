namespace Aggregator.Reading.Pages;

public sealed class FileLinkTests
{
    [Theory]
    [InlineData("https://uni.example/a/Rules.PDF?v=2#page=3", "application/pdf")]
    [InlineData("https://uni.example/film.mp4", "video/mp4")]
    [InlineData("https://uni.example/news.html", null)]
    [InlineData("https://uni.example/news?file=rules.pdf", null)]
    [InlineData("https://uni.pdf/", null)]
    public void The_name_of_a_file_tells_its_type(string address, string? type) =>
        Assert.Equal(type, FileLink.MediaType(address));

    [Theory]
    [InlineData("application/pdf; charset=binary", "application/pdf")]
    [InlineData("IMAGE/PNG", "image/png")]
    [InlineData("image/svg+xml", null)]
    [InlineData("text/html", null)]
    [InlineData(null, null)]
    public void So_does_what_the_server_calls_it(string? contentType, string? type) =>
        Assert.Equal(type, FileLink.OfFile(contentType));

    [Fact]
    public void The_file_goes_with_the_item_once()
    {
        var raw = new RawItem { Link = "https://uni.example/rules.pdf" };

        var twice = FileLink.Enclosed(FileLink.Enclosed(raw));

        Assert.Equal([new Enclosure("https://uni.example/rules.pdf", "application/pdf")], twice.Enclosures);
    }
}
