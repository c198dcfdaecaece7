using static Aggregator.Reading.Pages.Sample;

namespace Aggregator.Reading.Pages;

public sealed class ListFinderTests
{
    [Fact]
    public void The_news_of_a_page_are_found_without_rules()
    {
        var items = Found("""
            <nav><ul><li><a href="/about">About us</a></li><li><a href="/study">Study</a></li></ul></nav>
            <h1>News</h1>
            <div class="list">
              <div class="row"><span>18.11.2026</span><a href="/news/3">A new museum of oil is opened</a></div>
              <div class="row"><span>17.11.2026</span><a href="/news/2">Students win a medal in physics</a></div>
              <div class="row"><span>16.11.2026</span><a href="/news/1">The senate met for the third time</a></div>
            </div>
            """);

        Assert.Equal(
            [("A new museum of oil is opened", "https://uni.example/news/3", 18),
             ("Students win a medal in physics", "https://uni.example/news/2", 17),
             ("The senate met for the third time", "https://uni.example/news/1", 16)],
            items.Select(item => (item.Title!.Value, item.Link!, item.Published!.At.Day)));
    }

    private static IReadOnlyList<RawItem> Found(string html, string? language = null) =>
        ListReader.Read(With(null, language), Page(html), ReadLimits.Default, CancellationToken.None).Items;
}
