using System.Net;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>Plain text for RSS, which does not say whether a title is text or HTML, so that readers guess.</summary>
internal static class RssText
{
    /// <summary>What would be taken for HTML becomes HTML that says the same; everything else stays.</summary>
    public static string Of(string line) => HtmlText.LooksLikeHtml(line) ? WebUtility.HtmlEncode(line) : line;
}
