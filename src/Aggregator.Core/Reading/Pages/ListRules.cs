using Aggregator.Sources;

namespace Aggregator.Reading.Pages;

/// <summary>Writes a found list as the rules that an admin would write, and reads the page by them to be sure.</summary>
internal sealed class ListRules(ListRun run, string? language)
{
    private const double Share = 0.95;

    private readonly ListSelectors _selectors = new(run);

    /// <summary>The rules; null when no selectors say it.</summary>
    public ScrapeRules? Write()
    {
        var outline = run.Outline;
        if (_selectors.Container() is not { } container || run.Pieces.Exists(IsStretched)
            || run.Pieces.Exists(piece => outline.Attribute(piece.Link, "href") is null)
            || Attributed(piece => piece.Link, "href") is not { } link)
            return null;
        return new ScrapeRules
        {
            Container = container,
            Item = _selectors.Item(),
            Title = _selectors.Part(piece => piece.TitleAt) is { Length: > 0 } title ? title : null,
            Link = link,
            Image = Image(),
            Summary = _selectors.Part(piece => piece.SummaryAt) is { Length: > 0 } summary ? summary : null,
            Date = Date(link) is { } date ? new DateRules(date, language, []) : null,
            MaxItems = Math.Max(100, run.Pieces.Count),
        };
    }

    /// <summary>Whether what the rules read is what was found.</summary>
    public static bool Agree(IReadOnlyList<RawItem> found, ReadResult read)
    {
        if (read.Failure is not null || read.Items.Count != found.Count)
            return false;
        var same = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (ListLink.Plain(read.Items[i].Link ?? "") != found[i].Link)
                return false;
            if (read.Items[i].Title?.Value == found[i].Title?.Value
                && read.Items[i].Published?.At.Date == found[i].Published?.At.Date)
                same++;
        }
        return same >= found.Count * Share;
    }

    private bool IsStretched(ListPiece piece) =>
        piece.Start != piece.Root || piece.End != run.Outline[piece.Root].End;

    private string? Attributed(Func<ListPiece, int> place, string attribute) =>
        _selectors.Part(place) is { } css ? $"{css}@{attribute}" : null;

    private string? Date(string link) =>
        run.Pieces.Exists(piece => piece.DateAt >= 0) ? _selectors.Part(piece => piece.DateAt)
        : run.Pieces.Exists(piece => piece.Date is not null) ? link
        : null;

    private string? Image() =>
        run.Pieces.Find(piece => piece.ImageAt >= 0) is { } pictured
        && ListPictures.Attribute(run.Outline[pictured.ImageAt].Element!) is { } attribute
            ? Attributed(piece => piece.ImageAt, attribute)
            : null;
}
