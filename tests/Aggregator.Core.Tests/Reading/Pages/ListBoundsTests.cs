using System.Text;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ListBoundsTests
{
    [Fact]
    public void Of_a_hundred_thousand_links_the_first_are_looked_at_and_a_warning_says_so()
    {
        var links = new StringBuilder("<h1>News</h1><ul>");
        for (var i = 0; i < 100_000; i++)
            links.Append("<li>18.11.2026 <a href='/news/").Append(i).Append("'>The senate of the university met again, ").Append(i).Append("</a></li>");

        var result = ListReader.Read(
            With(null), Page(links.ToString()), ReadLimits.Default, CancellationToken.None);

        Assert.Equal(ListRuns.MostPieces, result.Items.Count);
        Assert.Contains("first 300 items", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_five_thousand_nested_elements_is_refused_with_a_sentence()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 5_000)) + "<a href='/news/1'>A title of some length</a>";

        var result = ListReader.Read(With(null), Page(deep), ReadLimits.Default, CancellationToken.None);

        Assert.Equal(ReadFailureKind.TooLarge, result.Failure!.Kind);
        Assert.Contains("512", result.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div><a href='/n/{0}'>A title of news {0}</a>", "</div>", 250)] // Each item within the one before.
    [InlineData("<ul><li><a href='/n/{0}'>A title of news {0}</a></li>", "</ul>", 250)]
    [InlineData("<p style=\"background:url({0}url(url(url(\" onclick=\"location='open('{0}\"><a href=/n/{0}>x{0}</a></p>", "", 2_000)]
    public void Whatever_is_nested_or_half_written_ends(string begin, string end, int times)
    {
        var html = new StringBuilder();
        for (var i = 0; i < times; i++)
            html.Append(begin.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        for (var i = 0; i < times; i++)
            html.Append(end);

        Assert.NotNull(Lists(html.ToString()));
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[[[[")]
    [InlineData("<script>window.__NUXT__={\"title\":\"a\"</script>")]
    [InlineData("<script id=__NEXT_DATA__ type='application/json'>[{\"title\":{\"title\":{\"title\":[]}},\"url\":[[]]}]</script>")]
    [InlineData("<div data-page='{&quot;title&quot;:'></div>")]
    public void Data_that_is_damaged_is_no_list(string html) => Assert.Empty(Lists(html));

    private static IReadOnlyList<FoundList> Lists(string html) =>
        ListFinder.Find(With(null), Page(html), ReadLimits.Default, CancellationToken.None);
}
