using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>What the head of a story's page says besides: the kind of page, its dates and picture (ogp.me), and the
/// copies in other languages.</summary>
internal static class StoryHead
{
    public static Html Of(Shown shown)
    {
        var (story, carrier) = shown;
        return $"""
            <meta property="og:type" content="article">
            <meta property="article:published_time" content="{PageTime.Exact(story.Published)}">
            <meta property="article:modified_time" content="{PageTime.Exact(story.Updated)}">
            {Picture(carrier.Item.Image)}
            """;
    }

    // An address for those who make a preview; no browser loads it.
    private static Html Picture(string? image)
    {
        if (WebAddress.Absolute(image, null) is not { } url) return $"";
        return $"""
            <meta property="og:image" content="{url}">

            """;
    }
}
