namespace Aggregator.Publishing;

/// <summary>What stands where a story was that is no longer published (410).</summary>
public static class GonePage
{
    /// <param name="stand">The page is shown at any address, so its links start from the site's.</param>
    public static Publication Write(Newsstand stand) => NotFoundPage.Write(stand, PageWord.Gone, PageWord.GoneWhy);
}
