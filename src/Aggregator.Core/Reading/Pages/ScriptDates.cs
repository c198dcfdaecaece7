using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>What scripts say of when their page was published: what they measure it by, and JSON-LD that is damaged
/// or of no article.</summary>
internal static partial class ScriptDates
{
    private const int MostScripts = 200;
    private const int LongestScript = 200_000;
    private const int MostDates = 20;

    /// <summary>The texts under names such as "datePublished", "cmsPublishingDate", "pub_date", and whether they stand
    /// in data for search engines; in the page's order.</summary>
    public static IEnumerable<(string Text, bool IsData)> Find(IHtmlDocument page) =>
        (from script in page.QuerySelectorAll("script:not([src])").Take(MostScripts)
         let text = script.TextContent
         where text.Length <= LongestScript
         from Match said in Published().Matches(text)
         select (said.Groups["date"].Value, script.GetAttribute("type") == "application/ld+json")).Take(MostDates);

    [GeneratedRegex(
        """(?:date_?publi|publi(?:sh|c)\w{0,6}_?(?:date|time|at|on)|pub_?date)\w{0,8}["']?"""
        + """\s{0,3}[:=]\s{0,3}["'](?<date>\d[^"'<>]{5,40})["']""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();
}
