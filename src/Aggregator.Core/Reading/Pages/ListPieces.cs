namespace Aggregator.Reading.Pages;

/// <summary>Says how far each item of a list reaches where its parts stand side by side: a heading, a date, a text, and
/// the next heading.</summary>
internal static class ListPieces
{
    private const int LongestDate = 60;
    private const int LongestRest = 3_000;
    private const double Most = 0.6;

    public static void Stretch(ListRun run, TextDates dates)
    {
        var outline = run.Outline;
        var (pairs, gaps) = (0, 0);
        foreach (var (piece, next) in Pairs(run))
        {
            pairs++;
            if (outline.Letters(piece.End, next.Root) > 0)
                gaps++;
        }
        if (gaps == 0 || gaps < pairs * Most)
            return;
        var hasDateBefore = HasDateBefore(run, dates);
        foreach (var (piece, next) in Pairs(run))
        {
            var border = hasDateBefore ? DateBefore(outline, next.Root, piece.End, dates) : next.Root;
            next.Start = border < 0 ? next.Root : border;
            piece.End = outline.Letters(piece.End, next.Start) > LongestRest ? piece.End : next.Start;
        }
        foreach (var (last, siblings) in Lasts(run))
            last.End = After(outline, last, siblings);
    }

    private static IEnumerable<(ListPiece Piece, ListPiece Next)> Pairs(ListRun run) =>
        run.Pieces.Zip(run.Pieces.Skip(1)).Where(pair => pair.First.Row == pair.Second.Row);

    /// <summary>Whether dates stand before the items that they belong to: before the first one, and before others
    /// too.</summary>
    private static bool HasDateBefore(ListRun run, TextDates dates)
    {
        var first = run.Pieces[0];
        var start = DateBefore(run.Outline, first.Root, first.Row + 1, dates);
        if (start < 0)
            return false;
        first.Start = start;
        return Pairs(run).Take(5).All(pair => DateBefore(run.Outline, pair.Next.Root, pair.Piece.End, dates) >= 0);
    }

    /// <summary>Where the date begins that stands right before an item; -1 when none does.</summary>
    private static int DateBefore(Outline outline, int root, int from, TextDates dates)
    {
        var row = outline[root].Parent;
        for (var at = root - 1; at >= from; at--)
        {
            if (outline[at].Parent != row || outline.Letters(at) == 0)
                continue;
            var isDate = outline.Letters(at) <= LongestDate
                && outline.Links(at, outline[at].End) == 0
                && dates.Read(outline.Text(at)) is not null;
            return isDate ? at : -1;
        }
        return -1;
    }

    /// <summary>The last item of each row, and how many siblings the others of the row have behind them.</summary>
    private static List<(ListPiece Last, int Siblings)> Lasts(ListRun run)
    {
        var lasts = new List<(ListPiece, int)>();
        var siblings = 0;
        for (var i = 0; i < run.Pieces.Count; i++)
        {
            var piece = run.Pieces[i];
            if (i + 1 < run.Pieces.Count && run.Pieces[i + 1].Row == piece.Row)
            {
                siblings = Math.Max(siblings, Siblings(run.Outline, piece));
                continue;
            }
            lasts.Add((piece, siblings));
            siblings = 0;
        }
        return lasts;
    }

    private static int Siblings(Outline outline, ListPiece piece)
    {
        var count = 0;
        for (var at = outline[piece.Root].End; at < piece.End; at = outline[at].End)
            count++;
        return count;
    }

    private static int After(Outline outline, ListPiece last, int siblings)
    {
        var end = outline[last.Root].End;
        for (var rowEnd = outline[last.Row].End; siblings > 0 && end < rowEnd; siblings--)
            end = outline[end].End;
        return end;
    }
}
