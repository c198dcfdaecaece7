using System.Text;

namespace Aggregator.Reading.Pages;

public sealed class StandInTests
{
    private static readonly string[] Lines =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "stand-ins.txt"));

    public static TheoryData<int> Answers() =>
        [.. Enumerable.Range(1, Lines.Length).Where(line => !Lines[line - 1].StartsWith('#'))];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Each_answer_is_known_for_what_it_is(int line)
    {
        var (expected, status, html) = Answer(line);

        Assert.Equal((expected, html), (KindOf(html, status), html));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void It_is_known_among_a_sites_menus_too_where_its_heading_says_so(int line)
    {
        var (expected, status, html) = Answer(line);
        if (expected is "NotFound" or "Maintenance" or "None")
            Assert.Equal((expected, html), (KindOf(WithMenus(html), status), html));
    }

    private static (string Kind, int Status, string Html) Answer(int line)
    {
        var text = Lines[line - 1];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var what = text[..colon].Split(' ');
        return (what[0], int.Parse(what[1], System.Globalization.CultureInfo.InvariantCulture), text[(colon + 1)..].Trim());
    }

    private static string KindOf(string html, int status) =>
        StandInReader.Of(
            Sample.With(null), Sample.Page(html) with { Status = status }, ReadLimits.Default, CancellationToken.None)
            ?.Kind.ToString() ?? "None";

    private static string WithMenus(string html)
    {
        var menu = new StringBuilder("<nav><ul>");
        for (var i = 0; i < 60; i++)
            menu.Append(System.Globalization.CultureInfo.InvariantCulture, $"<li><a href='/m{i}'>Department {i}</a></li>");
        menu.Append("</ul></nav><form id='login-form' class='sidebar'><input type='password'></form>");
        return html.Contains("<body>", StringComparison.Ordinal)
            ? html.Replace("<body>", $"<body>{menu}", StringComparison.Ordinal)
            : menu + html;
    }
}
