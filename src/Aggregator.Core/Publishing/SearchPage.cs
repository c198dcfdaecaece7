using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>A form, and what was found: the best first, of equals the newest.</summary>
public static class SearchPage
{
    /// <summary>The address within the site, as in /search?q=WORDS.</summary>
    public const string Path = "search";

    /// <summary>Stories on a page.</summary>
    public const int MostStories = 20;

    /// <summary>The last page that is shown: who has not found it by then needs other words.</summary>
    public const int MostPages = 10;

    /// <summary>Of a query, in characters; the rest is left out.</summary>
    public const int LongestQuery = 100;

    /// <param name="found">What was asked for, and what there is.</param>
    /// <param name="stand">The site around it.</param>
    public static Publication Write(Found found, Newsstand stand)
    {
        var query = OneLine.Of(found.Query, LongestQuery);
        var word = stand.Words[PageWord.Search];
        var head = new PageHead
        {
            Stand = stand,
            Title = query.Length > 0 ? $"{word}: {query}" : word,
            Path = Path,
            Query = query.Length > 0 ? $"?q={Uri.EscapeDataString(query)}" : "",
            Heading = $"<h1>{word}</h1>",
            IsIndexed = false,
        };
        Html main = $"""
            {Form(query, head)}
            {(query.Length > 0 ? Results(found, query, head) : Hint(head, PageWord.SearchHint))}
            """;
        return PageFrame.Of(head, main);
    }

    private static Html Form(string query, PageHead head) => $"""
        <form class="search" action="{head.Root}{Path}" method="get" role="search">
        <label for="q">{head.Words[PageWord.SearchFor]}</label>
        <div><input id="q" name="q" type="search" value="{query}" maxlength="{LongestQuery}" dir="auto"
        autocomplete="off" spellcheck="false">
        <button type="submit">{head.Words[PageWord.Search]}</button></div>
        </form>
        """;

    private static Html Results(Found found, string query, PageHead head) => $"""
        {(found.IsWhole ? null : Hint(head, PageWord.StillReading))}
        {(found.Count == 0 ? Nothing(head) : List(found, query, head))}
        """;

    private static Html List(Found found, string query, PageHead head) => $"""
        <h2 class="count">{head.Words.With(PageWord.Found, Html.Number(found.Count))}</h2>
        <div class="stories" itemscope itemtype="https://schema.org/ItemList">
        {found.Stories.Select(shown => StoryCard.Of(shown, head))}
        </div>
        {More(found, query, head)}
        """;

    private static Html More(Found found, string query, PageHead head)
    {
        if (found.Page >= MostPages || found.Page * MostStories >= found.Count) return $"";
        var more = $"{head.Root}{Path}?q={Uri.EscapeDataString(query)}&page={Html.Number(found.Page + 1)}";
        return $"""
            <nav class="pager" aria-label="{head.Words[PageWord.Pages]}">
            <a rel="next" href="{more}">{head.Words[PageWord.MoreResults]}</a>
            </nav>
            """;
    }

    private static Html Nothing(PageHead head) => $"""
        <section class="nothing">
        <h2>{head.Words[PageWord.NothingFound]}</h2>
        <p>{head.Words[PageWord.NothingFoundWhy]}</p>
        </section>
        """;

    private static Html Hint(PageHead head, PageWord word) => $"""<p class="hint">{head.Words[word]}</p>""";
}
