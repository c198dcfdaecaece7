using System.Buffers;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>Takes the site's name off a title: "Doors open | News | University".</summary>
internal static class SiteSuffix
{
    private const int MostParts = 10;
    private const int ShortestTitle = 10;
    private const string Signs = "|-–—―»«·•_:ǀ｜";

    private static readonly SearchValues<char> Separators = SearchValues.Create(Signs);

    /// <summary>What is left of a title; the title itself when nothing in it is the site's name.</summary>
    /// <param name="title">As written in the head of the page.</param>
    /// <param name="sites">What the site calls itself elsewhere, folded.</param>
    public static string Strip(string title, IReadOnlySet<string> sites)
    {
        var rest = title;
        for (var part = 0; part < MostParts && Cut(rest, sites) is { } cut; part++)
            rest = cut;
        return rest;
    }

    private static string? Cut(string title, IReadOnlySet<string> sites)
    {
        var last = title.AsSpan().LastIndexOfAny(Separators);
        var parts = 0;
        for (var at = last; at > 0 && parts < MostParts; at = title.AsSpan(0, at).LastIndexOfAny(Separators), parts++)
        {
            var (before, after) = (title[..at].TrimEnd([.. Signs, ' ']), title[(at + 1)..].Trim());
            if (before.Length == 0 || after.Length == 0)
                continue;
            if (sites.Contains(Folding.Fold(after)) || (at == last && IsSure(title, at) && IsTitle(before, after)))
                return before;
            if (sites.Contains(Folding.Fold(before)))
                return after;
        }
        return null;
    }

    // These signs stand in no headline; a dash does.
    private static bool IsSure(string title, int at) =>
        title[at] is '|' or '»' or '«' or 'ǀ' or '｜' or '_' || (title[at] == ':' && title[at - 1] == ':');

    private static bool IsTitle(string before, string after) =>
        before.Length >= Math.Max(ShortestTitle, after.Length / 2);
}
