using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>What stands where nothing is.</summary>
public static class NotFoundPage
{
    /// <param name="site">Whose page it is.</param>
    /// <param name="baseUrl">The page is shown at any address, so its links start from here.</param>
    public static Publication Write(Site site, Uri baseUrl)
    {
        Html main = $"""
            <section class="nothing">
            <h2>There is nothing at this address</h2>
            <p>It may have been mistyped. All the news are at <a href="{baseUrl.AbsolutePath}">the front</a>.</p>
            </section>
            """;
        return PageFrame.Of(site, "Not found", main, root: baseUrl.AbsolutePath);
    }
}
