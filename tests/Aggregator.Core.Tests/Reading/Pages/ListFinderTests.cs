using System.Globalization;
using System.Text;
using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ListFinderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "lists");

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_news_of_a_page_are_found_without_rules(string name)
    {
        var html = File.ReadAllText(Path.Combine(Folder, name + ".html"));
        var about = html.Split(' ', 4);
        var page = Page(html) with { Url = new Uri(about[1]) };

        var result = ListReader.Read(With(null, about[2].TrimEnd(':')), page, ReadLimits.Default, CancellationToken.None);

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".txt")), Lines(result.Items));
    }

    private static string Lines(IEnumerable<RawItem> items)
    {
        var lines = new StringBuilder();
        foreach (var item in items)
        {
            var day = item.Published?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
            lines.Append(CultureInfo.InvariantCulture, $"{day} {item.Link} {item.Title!.Value}\n");
        }
        return lines.ToString();
    }
}
