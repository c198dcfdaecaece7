using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ArticleTitlesTests
{
    private const string Wanted = "Students win silver at the robot olympiad";

    private static readonly string Text = string.Concat(Enumerable.Repeat(
        "<p>The university opened its new laboratory today, and its rector, who spoke first, thanked all.</p>", 6));

    [Theory]
    [InlineData("<title>News | University</title><h1>News</h1><h3>" + Wanted + "</h3>")]
    [InlineData("<title>" + Wanted + " | University of the North</title><h1>News</h1><p class=x>News</p>")]
    [InlineData("<meta property=og:title content='" + Wanted + " – University'><h1>News</h1><div>" + Wanted + "</div>")]
    [InlineData("<meta name=application-name content=Uni><meta property=og:title content='" + Wanted + " - Uni'>")]
    [InlineData("<title>Students win silver at the rob...</title><h2>" + Wanted + "</h2>")]
    [InlineData("<title>Uni</title><h1><a href=/>Uni</a></h1><span class=NewsTitle>" + Wanted + "</span>")]
    [InlineData("<title>University</title><h2>Students win silver<br>at the robot olympiad</h2>")]
    [InlineData("<title>University</title><table><tr><th>제목</th><td>" + Wanted + "</td></tr></table>")]
    [InlineData("<title>University</title><table><tr><td><font size=4><b>" + Wanted + "</b></font></td></tr></table>")]
    [InlineData("<title>" + Wanted + " > News | Uni</title><h2><i>Notice</i> <span>" + Wanted + "</span></h2>")]
    [InlineData("<title>Uni :: News :: " + Wanted + "</title><a href=/>Uni</a><div>" + Wanted + "</div>")]
    [InlineData("<title>Press - Uni</title><a href=/>Uni</a><a href=/p>Press</a><h1>Press</h1><h3>" + Wanted + "</h3>")]
    public void The_title_is_found_whole_and_without_the_site_s_name(string page)
    {
        var reading = Look($"{page}<div>{Text}</div><div class=related><h2>Another title of other news</h2></div>");

        Assert.Equal(Wanted, reading.Title);
    }

    [Fact]
    public void A_short_title_in_Chinese_outweighs_a_long_name_of_the_site() => Assert.Equal(
        "学生团队获银奖和最佳设计奖", Look($"<title>学生团队获银奖和最佳设计奖 | State University of Technology</title>{Text}").Title);

    [Fact]
    public void The_list_s_title_shows_which_line_is_the_article_s()
    {
        var listed = new RawItem { Title = new RawText("Students win silver at the robot…", TextKind.Plain) };

        var look = ArticleReader.Look(
            With(null), Page($"<h2>Faculty of Physics</h2><p>{Wanted}</p><div>{Text}</div>"), ReadLimits.Default,
            CancellationToken.None, listed);

        Assert.Equal(Wanted, look.Reading!.Title);
    }

    private static ArticleReading Look(string html) =>
        ArticleReader.Look(With(null), Page(html), ReadLimits.Default, CancellationToken.None).Reading!;
}
