using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>How to follow the news in a feed reader, in each of the languages that the pages have words in, with the
/// addresses to copy.</summary>
public static class SubscribePage
{
    /// <summary>The address within the site; in a language: with its code behind a slash.</summary>
    public const string Path = "subscribe";

    /// <summary>The codes of the languages that it is written in (BCP 47).</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. PageWords.All.Select(words => words.Language)];

    private static readonly (string Reader, PageWord How)[] Readers =
    [
        ("NetNewsWire", PageWord.NetNewsWire),
        ("newsboat", PageWord.Newsboat),
        ("Thunderbird", PageWord.Thunderbird),
        ("FreshRSS", PageWord.FreshRss),
    ];

    /// <param name="stand">The site around it.</param>
    /// <param name="language">One of <see cref="Languages"/>; null: the site's, or English.</param>
    public static Publication Write(Newsstand stand, string? language = null)
    {
        var words = language is null ? stand.Words : PageWords.Of(language);
        var head = new PageHead
        {
            Stand = stand,
            Words = words,
            Title = words[PageWord.FollowTitle],
            Path = language is null ? Path : $"{Path}/{words.Language}",
            Description = words[PageWord.FollowIntro],
            More = $"{PageWords.All.Select(other => Announced(other, stand))}",
        };
        Html main = $"""
            <div class="prose">
            <p class="tongues">{PageWords.All.Select(other => Tongue(other, head))}</p>
            <p>{words[PageWord.FollowIntro]}</p>
            {Addresses(head)}
            <h2>{words[PageWord.Readers]}</h2>
            <dl class="readers">
            {Readers.Select(reader => Reader(reader.Reader, words[reader.How]))}{Reader(words[PageWord.OnThePhone], words[PageWord.Mobile])}</dl>
            {Parts(head)}
            </div>
            """;
        return PageFrame.Of(head, main);
    }

    private static Html Announced(PageWords words, Newsstand stand) => $"""
        <link rel="alternate" hreflang="{words.Language}" href="{stand.BaseUrl.AbsoluteUri}{Path}/{words.Language}">

        """;

    private static Html Tongue(PageWords words, PageHead head)
    {
        var here = words == head.Words ? (Html)$" aria-current=\"true\"" : $"";
        var language = words.Language;
        var address = $"{head.Root}{Path}/{language}";
        return $"""<a lang="{language}" hreflang="{language}" href="{address}"{here}>{Names.OfLanguage(language)}</a> """;
    }

    private static Html Addresses(PageHead head) => $"""
        <h2>{head.Words[PageWord.Addresses]}</h2>
        {FeedLinks.Copied(head.Stand, "")}
        <p><a href="{head.Root}opml.xml">{head.Words[PageWord.AllFeeds]}</a></p>
        """;

    // What stands between backticks is to be typed.
    private static Html Reader(string name, string how) => $"""
        <div><dt>{name}</dt>
        <dd>{how.Split('`').Select((part, at) => at % 2 == 0 ? Said(part) : Typed(part))}</dd></div>

        """;

    private static Html Said(string text) => $"{text}";

    private static Html Typed(string text) => $"""<code dir="ltr">{text}</code>""";

    private static Html Parts(PageHead head)
    {
        if (head.Stand.Feeds.Count == 0) return $"";
        return $"""
            <h2>{head.Words[PageWord.OnlyAPart]}</h2>
            <p>{head.Words[PageWord.OnlyAPartHow]}</p>
            {SliceLinks.Kinds.Select(kind => Part(kind.Kind, kind.Word, head))}
            """;
    }

    private static Html Part(FeedKind kind, PageWord word, PageHead head)
    {
        var slices = SliceLinks.Sorted(kind, head).ToList();
        if (slices.Count == 0) return $"";
        return $"""
            <details>
            <summary>{head.Words[word]}</summary>
            <dl class="feeds">
            {slices.Select(slice => Slice(slice, head))}</dl>
            </details>

            """;
    }

    private static Html Slice(PublishedFeed slice, PageHead head)
    {
        var address = FeedLinks.Address(slice.Path, Format.Atom, head.Stand.BaseUrl.AbsoluteUri);
        var title = CarrierWords.Title(head.Stand.TitleOf(slice));
        return $"""
            <div><dt><a href="{head.Root}{slice.Path}/"><bdi lang="">{title}</bdi></a></dt>
            <dd><code dir="ltr">{address}</code></dd></div>

            """;
    }
}
