using System.Buffers;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>Takes the site's name off a title: "Doors open | News | University".</summary>
internal static class SiteSuffix
{
    private const int MostParts = 10;
    private const int ShortestTitle = 10;
    private const string Signs = "|-–—―»«·•_:ǀ｜>›";

    private static readonly SearchValues<char> Separators = SearchValues.Create(Signs);

    /// <summary>What is left of a title; the title itself when nothing in it is the site's name.</summary>
    /// <param name="title">As written in the head of the page.</param>
    /// <param name="names">What the site calls itself and its sections elsewhere.</param>
    public static string Strip(string title, SiteNames names)
    {
        var rest = title;
        for (var part = 0; part < MostParts && (Named(rest, names) ?? Last(rest)) is { } cut; part++)
            rest = cut;
        return rest;
    }

    private static string? Named(string title, SiteNames names)
    {
        var at = title.AsSpan().LastIndexOfAny(Separators);
        for (var parts = 0; at > 0 && parts < MostParts; at = title.AsSpan(0, at).LastIndexOfAny(Separators), parts++)
        {
            var (before, after) = Parted(title, at);
            if (before.Length == 0 || after.Length == 0)
                continue;
            if (IsNamed(title, at, after, names))
                return before;
            if (IsNamed(title, at, before, names))
                return after;
        }
        return null;
    }

    private static (string Before, string After) Parted(string title, int at) =>
        (title[..at].TrimEnd([.. Signs, ' ']), title[(at + 1)..].Trim());

    // "News - 5,000 trees" is a title; "News | 5,000 trees" is one with its section.
    private static bool IsNamed(string title, int at, string part, SiteNames names) =>
        Folding.Fold(part) is var folded && (names.IsSite(folded) || (IsSure(title, at) && names.IsSection(folded)));

    private static string? Last(string title)
    {
        var last = title.AsSpan().LastIndexOfAny(Separators);
        return last > 0 && IsSure(title, last) && Parted(title, last) is var (before, after)
            && after.Length > 0 && IsTitle(before, after) ? before : null;
    }

    // These signs stand in no headline; a dash does.
    private static bool IsSure(string title, int at) =>
        title[at] is '|' or '»' or '«' or 'ǀ' or '｜' or '_' || (title[at] == ':' && title[at - 1] == ':')
        || (title[at] is '>' or '›' && title[at - 1] == ' ');

    private static bool IsTitle(string before, string after) =>
        ArticleOutline.Weigh(before) >= Math.Max(ShortestTitle, ArticleOutline.Weigh(after) / 2);
}
