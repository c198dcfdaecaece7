using System.Globalization;

namespace Aggregator.Stories;

/// <summary>When two copies are the same news. A false merge is worse than a missed duplicate.</summary>
internal static class Sameness
{
    /// <summary>The same words so far apart are this year's and last year's news.</summary>
    public static readonly TimeSpan FarApart = TimeSpan.FromDays(30);

    /// <summary>A title alone says the same only on the same day.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Words in common, in shingles, below which nothing is said under one headline.</summary>
    private const int FewestShingles = 3;

    /// <summary>The same under another headline.</summary>
    private const int FewestShinglesAlone = 5;

    /// <summary>One member's two sources state one page.</summary>
    public static Verdict OfPage(Agreement titles, Overlap texts, Thresholds thresholds, string sourceId)
    {
        if (titles is Agreement.Same or Agreement.Decorated && (texts.Shorter == 0 || texts.Common > 0 || texts.Replaced < texts.Shorter))
            return Verdict.Same($"the same page as {sourceId} states");
        if (texts.Shorter > 0 && texts.Replaced == 0 && texts.Common >= thresholds.Edited * texts.Shorter)
            return Verdict.Same($"the same page as {sourceId} states, under another headline");
        return Verdict.Apart("the page was used again for other news");
    }

    /// <summary>One has no text.</summary>
    public static Verdict OfTitles(Agreement titles, bool isSpecific, bool sameDay, string sourceId)
    {
        if (titles is not Agreement.Same) return Verdict.Apart("other titles, and no text to compare");
        if (!isSpecific) return Verdict.Apart("the title alone is too common to tell");
        return sameDay ? Verdict.Same($"the same long title as {sourceId} on the same day") : Verdict.Apart("the same title on another day");
    }

    /// <summary>Both have a text.</summary>
    public static Verdict OfTexts(
        Agreement titles, bool isSpecific, bool isOwnMember, Overlap texts, int shingle, Thresholds thresholds, string sourceId)
    {
        var agree = titles is Agreement.Same or Agreement.Decorated;
        if (texts.Common < FewestShingles * shingle) return Verdict.Apart("other words");
        if (titles is Agreement.Contrary) return Verdict.Apart("headlines that differ in a name, a number or a sequel's word");
        if (texts.AddsNumber) return Verdict.Apart("a number more within the same words");
        if (agree && isSpecific && texts.Common >= thresholds.Edited * texts.Shorter && texts.ReplacesSentences)
            return Verdict.Same($"the same headline as {sourceId}, and {Percent(texts)} of the longer text");
        if (texts.Replaced > 0) return Verdict.Apart("other words in the same places: another name, number or beginning");
        if (texts.Cut > 0) return Verdict.Apart("the beginning of it, under another headline");
        if (texts.OnlyShorter > thresholds.LeftOut * texts.Shorter) return Verdict.Apart($"only {Percent(texts)} of the longer text in common");
        if (agree) return Verdict.Same($"the same headline as {sourceId}, and {Percent(texts)} of the longer text");
        // Some feeds give every item the same text.
        if (isOwnMember) return Verdict.Apart("the member's own words under another headline");
        return texts.Share >= thresholds.Quoted && texts.Common >= FewestShinglesAlone * shingle
            ? Verdict.Same($"the words of {sourceId} under another headline, {Percent(texts)} of the longer text")
            : Verdict.Apart($"a quotation: {Percent(texts)} of the longer text");
    }

    /// <summary>What a source states under an id or address that it used before.</summary>
    public static bool IsAnotherPiece(Agreement titles, Overlap texts, bool sameLink, bool hasId, string? link, Thresholds thresholds)
    {
        var related = texts.Common >= thresholds.Edited * texts.Shorter && texts.Shorter > 0;
        var unrelated = texts.Shorter > 0 && texts.Common < thresholds.LeftOut * texts.Shorter;
        if (titles is Agreement.Same or Agreement.Decorated) return unrelated && !sameLink;
        if (related) return false;
        return unrelated || !sameLink || (!hasId && LanguagePath.IsGeneric(link));
    }

    private static string Percent(Overlap texts) => texts.Share.ToString("P0", CultureInfo.InvariantCulture);
}
