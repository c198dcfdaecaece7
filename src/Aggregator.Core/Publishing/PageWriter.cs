using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Writes a slice as a page for people: the same stories as its feed, a day after the other.</summary>
public static class PageWriter
{
    public static Publication Write(Slice slice) =>
        PageFrame.Of(
            slice.Site, slice.Title, slice.Stories.Count == 0 ? Nothing() : Days(slice), slice.LastChange, Root(slice));

    private static string Root(Slice slice) =>
        slice.Path.Length == 0 ? "./" : string.Concat(slice.Path.Split('/').Select(_ => "../"));

    private static Html Days(Slice slice)
    {
        var days = slice.Stories.GroupBy(story => story.Entered.UtcDateTime.Date);
        return $"{days.Select(day => Day([.. day]))}";
    }

    private static Html Day(IReadOnlyList<Story> stories) => $"""
        <section class="day">
        <h2>{Heading(stories[0].Entered)}</h2>
        <div class="stories">
        {stories.Select(StoryCard.Of)}
        </div>
        </section>

        """;

    private static Html Heading(DateTimeOffset day) =>
        $"<b>{PageTime.Of(day, PageTime.Weekday)}</b> {PageTime.Of(day, PageTime.Day)}";

    private static Html Nothing() => $"""
        <section class="nothing">
        <h2>No news yet</h2>
        <p>This page and the feed fill by themselves as soon as a source has been visited for the first time.
        The <a href="{StatusPage.Path}">status</a> says how each source is doing and when it is visited next.</p>
        <p>If you run this site and no source is listed there: write the members and their sources into
        <code>feeds.json</code>, for a start</p>
        <pre><code>{Smallest}</code></pre>
        <p>and let <code>aggregator check</code> look it over. The running service takes the changed file at once.</p>
        </section>
        """;

    private const string Smallest = """
        {
          "members": [
            { "id": "example", "sources": [ { "url": "https://example.edu/rss" } ] }
          ]
        }
        """;
}
