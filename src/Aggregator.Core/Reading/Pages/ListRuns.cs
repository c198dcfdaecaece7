namespace Aggregator.Reading.Pages;

/// <summary>Finds what is repeated in a page and holds links.</summary>
internal static class ListRuns
{
    /// <summary>No more items than this are looked at, and no more lists.</summary>
    public const int MostPieces = 300;

    private const int MostRuns = 8;

    /// <summary>Letters of an item: what has fewer is a menu.</summary>
    private const int LeastLetters = 9;
    private const int LongestHeading = 40;

    /// <summary>The most promising ones, in no order.</summary>
    public static List<ListRun> In(Outline outline, TextDates dates)
    {
        var rows = new Dictionary<(long Path, int Kind), List<ListPiece>>();
        for (var at = 0; at < outline.Count; at++)
            if (outline[at] is { Element: not null, IsHidden: false, Text: null } spot && outline.Links(at, spot.End) > 0)
                AddChildren(outline, at, rows);
        var runs = new List<(double Promise, ListRun Run)>();
        foreach (var pieces in rows.Values)
            foreach (var run in Split(outline, pieces, dates))
                if (Promise(run) is > 0 and var promise)
                    runs.Add((promise, run));
        return [.. runs.OrderByDescending(run => run.Promise).Take(MostRuns).Select(run => run.Run)];
    }

    private static void AddChildren(
        Outline outline, int row, Dictionary<(long Path, int Kind), List<ListPiece>> rows)
    {
        ref readonly var spot = ref outline[row];
        for (var child = row + 1; child < spot.End; child = outline[child].End)
        {
            if (outline[child].Element is null || outline.Links(child, outline[child].End) == 0)
                continue;
            var key = (spot.Path, outline[child].Kind);
            if (!rows.TryGetValue(key, out var pieces))
                rows.Add(key, pieces = []);
            pieces.Add(new ListPiece(row, child) { End = outline[child].End });
        }
    }

    /// <summary>One list in several elements (rows of cards, days) is one; several lists that are alike are not.</summary>
    private static IEnumerable<ListRun> Split(Outline outline, List<ListPiece> pieces, TextDates dates)
    {
        if (pieces.Count < 2)
            yield break;
        var start = 0;
        for (var at = 1; at <= pieces.Count; at++)
        {
            if (at < pieces.Count && IsOneList(outline, pieces[at - 1].Row, pieces[at].Row, dates))
                continue;
            var run = pieces.GetRange(start, Math.Min(at - start, MostPieces));
            start = at;
            // One in each element: the elements themselves are the items.
            if (run.Count > 1 && run.Exists(piece => piece.Row == run[0].Row && piece != run[0])
                || run.Zip(run.Skip(1)).Any(pair => pair.First.Row == pair.Second.Row))
                yield return new ListRun(outline, run);
        }
    }

    private static bool IsOneList(Outline outline, int row, int next, TextDates dates)
    {
        if (row == next)
            return true;
        var between = outline.Letters(outline[row].End, next);
        if (between > LongestHeading)
            return false;
        for (var (one, other) = (row, next); one != other && one >= 0 && other >= 0;
            (one, other) = (outline[one].Parent, outline[other].Parent))
        {
            var (id, otherId) = (outline[one].Id, outline[other].Id);
            if (id != otherId && Name(id) != Name(otherId))
                return false;
        }
        return between == 0 || dates.Read(outline.Text(outline[row].End, next)) is not null;
    }

    private static string Name(string? id) => id is null ? "" : string.Concat(id.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>How much text a reader finds in how many items: menus have little, one long text has few.</summary>
    private static double Promise(ListRun run)
    {
        var letters = run.Pieces.Sum(piece => Math.Min(run.Outline.Letters(piece.Root), 160));
        if (letters < run.Pieces.Count * LeastLetters)
            return 0;
        var pieces = Math.Min(run.Pieces.Count, 12);
        return (double)letters / run.Pieces.Count * pieces;
    }
}
