using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>The ways from a page to the slices: one closed list a kind, so that hundreds do not stand above the news;
/// members, who are too many even so, have the page that lists them all.</summary>
internal static class SliceLinks
{
    /// <summary>The kinds in the order in which pages show them.</summary>
    public static readonly (FeedKind Kind, PageWord Word)[] Kinds =
    [
        (FeedKind.Topic, PageWord.Topics),
        (FeedKind.Country, PageWord.Countries),
        (FeedKind.Language, PageWord.Languages),
        (FeedKind.Group, PageWord.Groups),
        (FeedKind.One, PageWord.Others),
        (FeedKind.Member, PageWord.Members),
    ];

    public static Html Of(PageHead head)
    {
        if (head.Stand.Feeds.Count == 0) return $"";
        return $"""
            <nav class="slices" aria-label="{head.Words[PageWord.Browse]}">
            {Kinds.Select(kind => kind.Kind is FeedKind.Member ? Members(head) : List(kind.Kind, kind.Word, head))}</nav>
            """;
    }

    /// <summary>The slices of a kind, by title; that of the page is marked.</summary>
    public static IReadOnlyList<Html> Items(FeedKind kind, PageHead head) =>
        [.. Sorted(kind, head).Select(feed => Item(feed, head))];

    /// <summary>The slices of a kind, by title.</summary>
    public static IEnumerable<PublishedFeed> Sorted(FeedKind kind, PageHead head) => head.Stand.Feeds
        .Where(feed => feed.Kind == kind)
        .OrderBy(head.Stand.TitleOf, StringComparer.OrdinalIgnoreCase)
        .ThenBy(feed => feed.Path, StringComparer.Ordinal);

    private static Html List(FeedKind kind, PageWord word, PageHead head)
    {
        var items = Items(kind, head);
        if (items.Count == 0) return $"";
        return $"""
            <details name="slices">
            <summary>{head.Words[word]}</summary>
            <ul>
            {items}</ul>
            </details>

            """;
    }

    private static Html Members(PageHead head)
    {
        if (head.Stand.Feeds.All(feed => feed.Kind is not FeedKind.Member)) return $"";
        return $"""
            <a href="{head.Root}{BrowsePage.Path}#{nameof(PageWord.Members)}">{head.Words[PageWord.Members]}</a>

            """;
    }

    private static Html Item(PublishedFeed feed, PageHead head)
    {
        Html here = feed.Path == head.Folder ? (Html)$" aria-current=\"page\"" : $"";
        return $"""
            <li><a href="{head.Root}{feed.Path}/"{here}>{Name(feed, head)}</a></li>

            """;
    }

    // A language is named in itself, a country in the page's words; what the others are named in nobody says.
    private static Html Name(PublishedFeed feed, PageHead head)
    {
        var title = CarrierWords.Title(head.Stand.TitleOf(feed));
        if (feed.Kind is FeedKind.Country) return $"{title}";
        var language = feed.Kind is FeedKind.Language ? LanguageTag.Of(feed.Value) : null;
        return $"""<bdi lang="{language}">{title}</bdi>""";
    }
}
