using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>All slices on one page: every topic, country, language, group and member.</summary>
public static class BrowsePage
{
    /// <summary>The address within the site.</summary>
    public const string Path = "browse";

    public static Publication Write(Newsstand stand)
    {
        var head = new PageHead { Stand = stand, Title = stand.Words[PageWord.Browse], Path = Path };
        Html main = $"""
            <p class="all"><a href="{head.Root}">{head.Words[PageWord.AllNews]}</a></p>
            {SliceLinks.Kinds.Select(kind => Kind(kind.Kind, kind.Word, head))}
            """;
        return PageFrame.Of(head, main);
    }

    private static Html Kind(FeedKind kind, PageWord word, PageHead head)
    {
        var items = SliceLinks.Items(kind, head);
        if (items.Count == 0) return $"";
        return $"""
            <section class="kind" id="{word.ToString()}">
            <h2>{head.Words[word]}</h2>
            <ul>
            {items}</ul>
            </section>

            """;
    }
}
