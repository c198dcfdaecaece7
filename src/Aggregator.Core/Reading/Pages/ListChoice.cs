namespace Aggregator.Reading.Pages;

/// <summary>Which of a page's lists is the source's: the one that was read before, for news are never guessed twice. When
/// the page was rebuilt, another is taken only if it holds news that are known.</summary>
internal static class ListChoice
{
    /// <summary>So many known pieces are no accident; in a list of fewer, all of them.</summary>
    private const int EnoughKnown = 2;

    /// <summary>null when there is none, or none that can be trusted.</summary>
    /// <param name="lists">The most like news first.</param>
    /// <param name="known">From earlier visits; null: nothing.</param>
    public static FoundList? Of(IReadOnlyList<FoundList> lists, KnownList? known)
    {
        if (known?.Shape is null)
            return lists.FirstOrDefault(IsNews);
        // A list that was news keeps being news in a month with few of them.
        var same = lists.Where(list => list.Shape == known.Shape && list.Score > 0).ToList();
        return same.MaxBy(list => list.Items.Count(known.Knows)) ?? Agreeing(lists, known);
    }

    /// <summary>The list that is like news and holds known ones; null when there is none.</summary>
    public static FoundList? Agreeing(IReadOnlyList<FoundList> lists, KnownList known) =>
        lists.Where(IsNews).FirstOrDefault(list =>
            list.Items.Count(known.Knows) >= Math.Min(EnoughKnown, list.Items.Count));

    public static bool IsNews(FoundList list) => list.Score >= ListFinder.LeastScore;
}
