using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>Finds the summary of an item: its longest paragraph that is not the title.</summary>
internal static class ListSummaries
{
    private const int Least = 40;
    private const int Longest = 3_000;

    public static void Set(ListRun run)
    {
        foreach (var piece in run.Pieces)
            Set(run.Outline, piece);
    }

    private static void Set(Outline outline, ListPiece piece)
    {
        var (best, most) = (-1, Least - 1);
        for (var at = piece.Start; at < piece.End; at++)
        {
            if (outline[at].Text is null || (piece.TitleAt >= 0 && outline.IsWithin(at, piece.TitleAt)))
                continue;
            var letters = outline.Letters(at);
            if (letters > most)
                (best, most) = (at, letters);
        }
        if (best < 0)
            return;
        // The paragraph around the longest run of text, unless that holds the title too.
        var around = outline[best].Parent;
        var holdsMore = around <= piece.Row || piece.Link >= around && outline.IsWithin(piece.Link, around);
        piece.SummaryAt = holdsMore ? best : around;
        var text = OneLine.Of(outline.Text(piece.SummaryAt), Longest);
        piece.Summary = text == piece.Title ? null : text;
    }
}
