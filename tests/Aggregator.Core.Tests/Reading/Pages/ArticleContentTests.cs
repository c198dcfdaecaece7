using Aggregator.Reading.Text;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ArticleContentTests
{
    private const string First = "The university opened its laboratory today, and its rector thanked all who helped.";
    private const string Second = "It will measure dust and noise in the schools of the town, minute by minute.";
    private const string Both = "<p>" + First + "</p><p>" + Second + "</p>";
    private const string Paragraphs = Both + Both;
    private const string Lines = First + "<br><br>" + Second + "<br><br>";

    private static readonly string Text = string.Join('\n', First, Second, First, Second);

    [Theory]
    [InlineData("<div class=post>" + Paragraphs + "</div>")]
    [InlineData("<div class=elementor-widget><div class=elementor-widget-container>" + Paragraphs + "</div></div>")]
    [InlineData("<div class=with-sidebar><form><div>" + Paragraphs + "</div></form></div>")]
    [InlineData("<table><tr><td>" + Lines + Lines + "</td></tr></table>")]
    [InlineData("<p>18.11.2026 | 1.204 views</p>" + Paragraphs + "<p>Share: <a href=//t.me/x>Telegram</a></p>")]
    [InlineData("<div><div class=gallery><p>Photo 1 of 5: the rector.</p></div>" + Paragraphs + "</div>")]
    [InlineData("<div>" + Paragraphs + "<div class=relatedNews><p>" + Second + "</p></div></div>")]
    public void The_text_is_the_article_s_and_nothing_around_it(string page)
    {
        var html = $"<ul class=menu><li><a href=/>Home</a></ul><h1>Doors open</h1>{page}<p>© 2026 University</p>";

        var reading = ArticleReader.Look(With(null), Page(html), ReadLimits.Default, CancellationToken.None).Reading!;

        Assert.Equal(Text, HtmlText.Of(reading.Text!));
    }

    [Theory]
    [InlineData("<li><a href=/1>Other news</a> 18.11.2026</li>", 100_000)]
    [InlineData("<p>" + First + "</p>", 150_000)]
    public void A_page_too_large_to_be_an_article_s_gives_a_warning_and_no_more_text_than_an_item_may_have(
        string row, int rows)
    {
        var html = $"<h1>Doors open</h1><div>{string.Concat(Enumerable.Repeat(row, rows))}</div><div>{Paragraphs}</div>";

        var reading = ArticleReader.Look(With(null), Page(html), ReadLimits.Default, CancellationToken.None).Reading!;

        Assert.Single(reading.Warnings);
        Assert.InRange(reading.Text!.Length, Paragraphs.Length, ReadLimits.Default.ItemCharacters + html.Length / 100);
    }

    [Fact]
    public void A_page_that_nests_without_end_is_a_failure_with_a_sentence()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 5_000)) + Paragraphs;

        var look = ArticleReader.Look(With(null), Page(html), ReadLimits.Default, CancellationToken.None);

        Assert.Contains("512", look.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_goes_with_the_news_is_part_of_it_and_a_link_to_other_news_is_not()
    {
        const string links = "<p><a href=/rules.pdf>The rules</a></p><p><a href=/2>Read more</a></p>";
        var html = $"<h1>Doors open</h1><div>{Paragraphs}{links}</div>";

        var reading = ArticleReader.Look(With(null), Page(html), ReadLimits.Default, CancellationToken.None).Reading!;

        Assert.EndsWith("The rules", HtmlText.Of(reading.Text!), StringComparison.Ordinal);
    }
}
