using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Writes a slice as pages for people: the same stories as its feed, a day after the other.</summary>
public static class PageWriter
{
    /// <summary>Stories on a page; small enough for a telephone on a slow line.</summary>
    public const int MostStories = 30;

    /// <summary>The newest page, of a slice by itself.</summary>
    public static Publication Write(Slice slice) =>
        Write(slice, new Newsstand(slice.Site, slice.BaseUrl, []), PagePlace.Newest);

    /// <summary>One page.</summary>
    /// <param name="slice">With the stories from the page's beginning on; if there are more than it shows, it leads to
    /// the next.</param>
    /// <param name="stand">The site around it.</param>
    /// <param name="place">Which page it is.</param>
    /// <param name="about">What stands above the news; null: nothing.</param>
    public static Publication Write(Slice slice, Newsstand stand, PagePlace place, MemberCard? about = null)
    {
        var head = Head(slice, stand, place);
        var news = slice.Stories.Count == 0 ? Nothing(slice, head, place) : News(slice, head, place);
        Html main = $"""
            {SliceLinks.Of(head)}
            {about?.Of(head)}{news}{Feeds(slice, head)}
            """;
        return PageFrame.Of(head, main, slice.LastChange);
    }

    private static PageHead Head(Slice slice, Newsstand stand, PagePlace place) => new()
    {
        Stand = stand,
        Title = place.IsFront ? null : slice.Title,
        Path = place.IsFront || slice.Path.Length == 0 ? "" : slice.Path + "/",
        Query = place.Before is null ? "" : $"?before={place.Before}",
        Folder = slice.Path,
        Description = slice.Title is null ? null : $"{slice.Title} · {slice.Site.Title}",
        IsIndexed = place.Before is null,
    };

    private static Html News(Slice slice, PageHead head, PagePlace place)
    {
        var shown = slice.Stories.Take(MostStories).ToList();
        var pinned = place.Before is null ? Pinned(slice, place) : [];
        var days = shown
            .Where(story => pinned.All(other => other.Id != story.Id))
            .GroupBy(story => story.Entered.UtcDateTime.Date);
        return $"""
            <div itemscope itemtype="https://schema.org/ItemList">
            {AtTheHead(pinned, slice, head)}{days.Select(day => Day([.. day], slice, head))}</div>
            {Ways(slice, head, place, shown)}
            """;
    }

    private static List<Story> Pinned(Slice slice, PagePlace place) =>
    [
        .. place.Pinned
            .Concat(slice.Stories.Where(story => story.Pinned))
            .DistinctBy(story => story.Id)
            .Take(MostStories),
    ];

    private static Html AtTheHead(List<Story> pinned, Slice slice, PageHead head)
    {
        if (pinned.Count == 0) return $"";
        return Section(
            $"<b>{head.Words[PageWord.Pinned]}</b>", pinned.Select(story => StoryCard.Of(slice.Of(story), head)));
    }

    private static Html Day(List<Story> stories, Slice slice, PageHead head) => Section(
        Heading(stories[0].Entered, head),
        stories.Select(story => StoryCard.Of(slice.Of(story), head, isUnderItsDay: true)));

    private static Html Section(Html heading, IEnumerable<Html> cards) => $"""
        <section class="day">
        <h2>{heading}</h2>
        <div class="stories">
        {cards}
        </div>
        </section>

        """;

    private static Html Heading(DateTimeOffset day, PageHead head) =>
        $"<b>{PageTime.Weekday(day, head.Words)}</b> {PageTime.Day(day, head.Words)}";

    // The way back is the browser's own; the way to the newest is always the same.
    private static Html Ways(Slice slice, PageHead head, PagePlace place, List<Story> shown)
    {
        var isLast = slice.Stories.Count <= shown.Count;
        if (isLast && place.Before is null) return $"";
        var newest = place.Before is null ? null : Way("./", "start", head.Words[PageWord.Newest]);
        var older = isLast ? null : Way($"?before={shown[^1].Id}", "next", head.Words[PageWord.Older]);
        return $"""
            <nav class="pager" aria-label="{head.Words[PageWord.Pages]}">
            {newest}{older}</nav>

            """;
    }

    private static Html Way(string address, string relation, string words) => $"""
        <a href="{address}" rel="{relation}">{words}</a>

        """;

    private static Html Feeds(Slice slice, PageHead head) => $"""
        <section class="follow">
        <h2>{head.Words[PageWord.Feeds]}</h2>
        {FeedLinks.Copied(head.Stand, slice.Path)}
        <p><a href="{head.Root}{SubscribePage.Path}">{head.Words[PageWord.HowToFollow]}</a></p>
        </section>
        """;

    private static Html Nothing(Slice slice, PageHead head, PagePlace place)
    {
        var words = head.Words;
        if (place.Before is not null) return Nothing(words[PageWord.NoOlder], $"", "./", words[PageWord.Newest]);
        var noNews = words[PageWord.NoNews];
        if (slice.Path.Length > 0)
            return Nothing(noNews, $"<p>{words[PageWord.NoNewsHere]}</p>", head.Root, words[PageWord.AllNews]);
        Html why = $"""
            <p>{words[PageWord.NoNewsYet]}</p>
            {FirstSources()}
            """;
        return Nothing(noNews, why, head.Root + StatusPage.Path, words[PageWord.Status]);
    }

    private static Html Nothing(string heading, Html why, string address, string where) => $"""
        <section class="nothing">
        <h2>{heading}</h2>
        {why}
        <p><a href="{address}">{where}</a></p>
        </section>

        """;

    private static Html FirstSources() => $"""
        <div lang="en" dir="ltr">
        <p>If you run this site and no source is listed there: write the members and their sources into
        <code>feeds.json</code>, for a start</p>
        <pre><code>{Smallest}</code></pre>
        <p>and let <code>aggregator check</code> look it over. The running service takes the changed file at once.</p>
        </div>
        """;

    private const string Smallest = """
        {
          "members": [
            { "id": "example", "sources": [ { "url": "https://example.edu/rss" } ] }
          ]
        }
        """;
}
