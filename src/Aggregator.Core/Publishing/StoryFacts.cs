using Aggregator.Reading.Text;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>The dates of a story, and under what it is filed.</summary>
internal static class StoryFacts
{
    /// <summary>Of the member's own words for it, the first few.</summary>
    private const int MostCategories = 12;

    public static Html Of(Story story, Carrier carrier, PageHead head)
    {
        var words = head.Words;
        var published = PageTime.Moment(story.Published, words);
        var entered = PageTime.Moment(story.Entered, words);
        return $"""
            {Fact(words[PageWord.Published], published, "datePublished", story.Published)}
            {Fact(words[PageWord.Entered], entered)}
            {Changed(story, head)}{Topics(story, head)}{Categories(carrier, head)}
            """;
    }

    private static Html Changed(Story story, PageHead head)
    {
        if (story.Updated <= story.Published) return $"";
        var moment = PageTime.Moment(story.Updated, head.Words);
        return Fact(head.Words[PageWord.Updated], moment, "dateModified", story.Updated);
    }

    private static Html Topics(Story story, PageHead head)
    {
        var topics = story.Topics.Select(id => head.Stand.SliceOf(FeedKind.Topic, id)).OfType<PublishedFeed>().ToList();
        if (topics.Count == 0) return $"";
        return Fact(head.Words[PageWord.Topics], $"{topics.Select(topic => Topic(topic, head))}");
    }

    private static Html Topic(PublishedFeed topic, PageHead head) =>
        $"""<a class="mark" href="{head.Root}{topic.Path}/"><bdi itemprop="about">{head.Stand.TitleOf(topic)}</bdi></a> """;

    private static Html Categories(Carrier carrier, PageHead head)
    {
        var categories = carrier.Item.Categories
            .Select(category => OneLine.Of(category, 80))
            .Where(category => category.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MostCategories)
            .ToList();
        if (categories.Count == 0) return $"";
        return Fact(head.Words[PageWord.Categories], $"{categories.Select(Category)}");
    }

    private static Html Category(string category) =>
        $"""<bdi class="mark" lang="" itemprop="keywords">{category}</bdi> """;

    private static Html Fact(string name, Html value) => $"""
        <div><dt>{name}</dt><dd>{value}</dd></div>

        """;

    private static Html Fact(string name, Html value, string mark, DateTimeOffset at) => $"""
        <div><dt>{name}</dt><dd>{value}<meta itemprop="{mark}" content="{PageTime.Exact(at)}"></dd></div>

        """;
}
