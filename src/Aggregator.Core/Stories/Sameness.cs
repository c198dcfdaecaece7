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

    /// <summary>A text of so many shingles, put end to end, says by itself which news it is.</summary>
    private const int LongText = 20;

    /// <summary>The same of a text whose headline says something else.</summary>
    private const int VeryLongText = 50;

    /// <summary>Whom or what template news is about stands in the first words.</summary>
    private const int OpeningSentence = 12;

    /// <summary>Words put otherwise stand alone or in twos.</summary>
    private const int AFew = 2;

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
    public static Verdict OfTitles(Titles titles, bool sameDay, string sourceId)
    {
        if (titles.Agreement is not Agreement.Same) return Verdict.Apart("other titles, and no text to compare");
        if (!titles.AreSpecific) return Verdict.Apart("the title alone is too common to tell");
        return sameDay ? Verdict.Same($"the same long title as {sourceId} on the same day") : Verdict.Apart("the same title on another day");
    }

    /// <summary>Both have a text.</summary>
    public static Verdict OfTexts(
        Titles titles, bool isOwnMember, Overlap texts, int shingle, Thresholds thresholds, string sourceId)
    {
        if (texts.Common < FewestShingles * shingle) return Verdict.Apart("other words");
        if (titles.Agreement is Agreement.Contrary) return Verdict.Apart("headlines that differ in a name, a number or a sequel's word");
        if (texts.AddsNumber && !(titles.Agree && titles.AreTelling && texts.Common >= LongText * shingle))
            return Verdict.Apart("a number more within the same words");
        if (IsSlight(titles, texts, isOwnMember, shingle, thresholds))
            return Verdict.Same($"the same headline as {sourceId}, and {Percent(texts)} of the longer text");
        if (!isOwnMember && IsSlightAlone(titles, texts, shingle, thresholds))
            return Verdict.Same($"the words of {sourceId}, {texts.Rewording.Words} put otherwise, {Percent(texts)} of the longer text");
        if (texts.Replaced > 0) return Verdict.Apart("other words in the same places: another name, number or beginning");
        if (texts.Cut > 0) return Verdict.Apart("the beginning of it, under another headline");
        if (texts.OnlyShorter > thresholds.LeftOut * texts.Shorter) return Verdict.Apart($"only {Percent(texts)} of the longer text in common");
        if (titles.Agree) return Verdict.Same($"the same headline as {sourceId}, and {Percent(texts)} of the longer text");
        // Some feeds give every item the same text.
        if (isOwnMember) return Verdict.Apart("the member's own words under another headline");
        return texts.Share >= thresholds.Quoted && texts.Common >= FewestShinglesAlone * shingle
            ? Verdict.Same($"the words of {sourceId} under another headline, {Percent(texts)} of the longer text")
            : Verdict.Apart($"a quotation: {Percent(texts)} of the longer text");
    }

    // A few words of a long text put otherwise are an editor's hand; template news has another name or number there.
    private static bool IsSlight(Titles titles, Overlap texts, bool isOwnMember, int shingle, Thresholds thresholds)
    {
        var rewording = texts.Rewording;
        if (!titles.Agree || texts.Common < thresholds.Edited * texts.Shorter) return false;
        // A member that says nearly the same twice says two things: the next lecture of the series.
        if (isOwnMember && rewording.Words > 0) return false;
        if (rewording.Renumbers || rewording.Repeats || rewording.Swaps(titles.Name, titles.OtherName)) return false;
        return titles.AreSpecific
            ? rewording.Longest <= 2 * AFew * texts.Word && rewording.Words <= thresholds.Reworded * texts.Common
            : titles.AreTelling && !texts.ReplacesWithin && texts.Common >= LongText * shingle
                && rewording.Longest <= AFew * texts.Word && rewording.Words <= thresholds.RewordedLong * texts.Common;
    }

    private static bool IsSlightAlone(Titles titles, Overlap texts, int shingle, Thresholds thresholds)
    {
        var rewording = texts.Rewording;
        if (texts.ReplacesSentences || texts.Share < thresholds.Quoted) return false;
        if (texts.OnlyShorter + texts.Cut > thresholds.LeftOut * texts.Shorter) return false;
        if (rewording.Renumbers || rewording.Repeats || rewording.First < OpeningSentence * texts.Word) return false;
        if (rewording.Longest > AFew * texts.Word || rewording.Words > thresholds.RewordedAlone * texts.Common) return false;
        return texts.Common >= VeryLongText * shingle
            || (texts.Common >= LongText * shingle && !rewording.HasNumbers && !rewording.Touches(titles.Apart));
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
