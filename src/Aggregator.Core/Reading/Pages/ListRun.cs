namespace Aggregator.Reading.Pages;

/// <summary>Elements of one kind in elements of one path: a list, if they are alike within too.</summary>
internal sealed class ListRun(Outline outline, List<ListPiece> pieces)
{
    private const int DeepestPiece = 24;

    public Outline Outline { get; } = outline;

    public List<ListPiece> Pieces { get; } = pieces;

    /// <summary>The innermost element around all of it.</summary>
    public int Container { get; } = Around(outline, pieces);

    /// <summary>Whether items are alike enough that share only one class at each step: columns, left and right.</summary>
    public bool IsLoose { get; set; }

    /// <summary>The way from an item's root down to a place in it, the same number for the same way in other items.
    /// Numbers and places in a row do not count.</summary>
    public long Way(ListPiece piece, int at)
    {
        var way = 17L;
        for (var steps = 0; at > piece.Row && steps < DeepestPiece; steps++)
        {
            ref readonly var spot = ref Outline[at];
            way = unchecked((way * 1_000_003) + (IsLoose || spot.Parent == piece.Row ? spot.Kind : spot.Look));
            at = spot.Parent;
        }
        return way;
    }

    private static int Around(Outline outline, List<ListPiece> pieces)
    {
        var (first, last) = (pieces[0].Row, pieces[^1].Row);
        while (first > 0 && !outline.IsWithin(last, first))
            first = outline[first].Parent;
        return first;
    }
}
