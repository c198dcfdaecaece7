using System.Text.RegularExpressions;

namespace Aggregator.Stories;

/// <summary>The number, or the words, by which a content management system names a page in all its languages:
/// /en/news/12345 and /az/xeberler/12345-title.</summary>
internal static partial class CmsIds
{
    /// <summary>Fewer words in an address ("contact-us") may stand for any page.</summary>
    private const int FewestHyphens = 2;

    private const int FewestLetters = 12;

    /// <summary>What the address says of its page; empty when that is nothing.</summary>
    /// <param name="canonical">As <see cref="CanonicalUrl"/> gives it.</param>
    public static IReadOnlySet<string> Of(string canonical)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var (page, _) = LanguagePath.Split(canonical);
        var question = page.IndexOf('?', StringComparison.Ordinal);
        foreach (Match id in Parameter().Matches(page[question..])) Add(id.Groups["id"].Value);
        var segments = page[..question].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length < 2) return ids;
        var last = Extension().Replace(segments[^1], "");
        if (last.Count(letter => letter == '-') >= FewestHyphens && last.Count(char.IsAsciiLetter) >= FewestLetters)
            ids.Add(last.ToLowerInvariant());
        foreach (Match id in InSegment().Matches(last)) Add(id.Groups["id"].Value);
        if (segments.Length > 2 && ids.All(id => id.Contains('-', StringComparison.Ordinal)) && Digits().IsMatch(segments[^2]))
            Add(segments[^2]);
        return ids;

        void Add(string id)
        {
            if (!Date().IsMatch(id)) ids.Add(id.TrimStart('0'));
        }
    }

    [GeneratedRegex(
        "[?&](n|p|a?id|nid|((news|item|article|post)(_?id)?))=(?<id>[0-9]{3,12})(?=&|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    [GeneratedRegex(
        @"\.(html?|php|aspx?|jsp|shtml)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Extension();

    // 12345, 12345-title, title-12345, news12345.
    [GeneratedRegex(
        @"^(?<id>[0-9]{3,12})($|[-_])|[-_](?<id>[0-9]{4,12})$|^[a-zA-Z]{1,8}(?<id>[0-9]{3,12})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InSegment();

    [GeneratedRegex("^[0-9]{3,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // A year, a month of one, a day of one, either way round.
    [GeneratedRegex(
        "^((19|20)[0-9]{2}([01][0-9]([0-3][0-9])?)?|[0-3][0-9][01][0-9](19|20)[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
