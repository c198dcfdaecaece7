using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Plain text for RSS, which does not say whether a title is text or HTML, so that readers guess.</summary>
internal static class RssText
{
    /// <summary>What would be taken for HTML becomes HTML that says the same; everything else stays. Only what must be
    /// is encoded: readers that take it for text show the codes.</summary>
    public static string Of(string line) => HtmlText.LooksLikeHtml(line) ? Encoded(line) : line;

    private static string Encoded(string line) => line
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
