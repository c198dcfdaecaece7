namespace Aggregator.Publishing;

/// <summary>What stands where nothing is (404).</summary>
public static class NotFoundPage
{
    /// <param name="stand">The page is shown at any address, so its links start from the site's.</param>
    public static Publication Write(Newsstand stand) => Write(stand, PageWord.NotFound, PageWord.NotFoundWhy);

    internal static Publication Write(Newsstand stand, PageWord what, PageWord why)
    {
        var head = new PageHead { Stand = stand, Title = stand.Words[what], Path = null, IsIndexed = false };
        Html main = $"""
            <div class="nothing">
            <p>{head.Words[why]}</p>
            <p><a href="{head.Root}">{head.Words[PageWord.AllNews]}</a> ·
            <a href="{head.Root}{SearchPage.Path}">{head.Words[PageWord.Search]}</a></p>
            </div>
            """;
        return PageFrame.Of(head, main);
    }
}
