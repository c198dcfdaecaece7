using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class PageTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<div></span>")]
    [InlineData("<font><i>x</p>")]
    [InlineData("<svg><g>")]
    [InlineData("<table><tr><td>")]
    public void A_page_that_nests_without_end_is_given_up(string layer)
    {
        var failure = Open(string.Concat(Enumerable.Repeat(layer, 100_000))).Failure!;

        Assert.Equal(ReadFailureKind.TooLarge, failure.Kind);
        Assert.Contains("512", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_left_open_by_careless_hands_do_not_nest() =>
        Assert.NotNull(Open("<ul>" + string.Concat(Enumerable.Repeat("<li><p>x<br><img>", 5_000))).Page);

    [Fact]
    public void A_page_of_elements_without_number_is_given_up()
    {
        var failure = Open(string.Concat(Enumerable.Repeat("<b></b>", 300_000))).Failure!;

        Assert.Contains("250,000 elements", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_more_than_20_MiB_is_given_up() => Assert.Equal(
        ReadFailureKind.TooLarge, Open(new string('x', 20 * 1024 * 1024 + 1)).Failure!.Kind);

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => Page.Open(Sample.Page("<p>x"), null, ReadLimits.Default, stop.Token));
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", false)]
    [InlineData("image/png", "\u0089PNG", false)]
    [InlineData("application/octet-stream", "\n <!DOCTYPE html><p>x", true)]
    [InlineData("application/xhtml+xml", "<p>x", true)]
    [InlineData(null, "x", true)]
    public void What_is_no_page_is_not_taken_for_one(string? contentType, string body, bool isPage) =>
        Assert.Equal(isPage, Open(Sample.Page(body, contentType)).Page is not null);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<base href='http://['><a href='http://['>x")]
    [InlineData("<base href='javascript:x'><html lang='!!'>")]
    [InlineData("\0\0\0\0")]
    public void Nonsense_is_a_page_with_nothing_in_it(string html)
    {
        var page = Open(html).Page!;

        Assert.Equal((Address.AbsoluteUri, null), (page.Base, page.Language));
    }

    private static (Page? Page, ReadFailure? Failure) Open(string html) => Open(Sample.Page(html));

    private static (Page? Page, ReadFailure? Failure) Open(Document document) =>
        Page.Open(document, null, ReadLimits.Default, CancellationToken.None);
}
