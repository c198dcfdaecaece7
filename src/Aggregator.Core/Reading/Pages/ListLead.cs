namespace Aggregator.Reading.Pages;

/// <summary>Joins to a list what belongs to it though it is built otherwise: the lead story above it, a feature among
/// its items.</summary>
internal static class ListLead
{
    private const int Upward = 3;
    private const int Downward = 4;
    private const int MostLetters = 2_500;
    private const int LeastTitle = 8;
    private const int MostSiblings = 200;

    public static void Join(ListRun run, TextDates dates)
    {
        var known = run.Pieces.Select(piece => piece.Address!).ToHashSet(StringComparer.Ordinal);
        var family = AddressFamily.Of(known);
        var isDated = run.Pieces.TrueForAll(piece => piece.Date is not null);
        var leads = new List<ListPiece>();
        foreach (var at in Around(run))
            foreach (var lead in In(run.Outline, at, family, known, Downward))
                leads.Add(lead);
        if (leads.Count == 0 || leads.Count > Math.Max(2, run.Pieces.Count / 2))
            return;
        var joined = new ListRun(run.Outline, leads);
        new ListDates(joined, dates).Set();
        foreach (var lead in leads)
            if (!isDated || lead.Date is not null)
                run.Pieces.Add(lead);
        run.Pieces.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>What stands beside the items in their rows, and before the rows.</summary>
    private static IEnumerable<int> Around(ListRun run)
    {
        var outline = run.Outline;
        var roots = run.Pieces.Select(piece => piece.Root).ToHashSet();
        foreach (var row in run.Pieces.Select(piece => piece.Row).Distinct())
            foreach (var child in outline.Children(row).Take(MostSiblings))
                if (!roots.Contains(child))
                    yield return child;
        var inner = run.Container == run.Pieces[0].Row ? run.Container : -1;
        var around = inner < 0 ? run.Container : outline[inner].Parent;
        for (var steps = 0; steps < Upward && around >= 0; steps++, around = outline[around].Parent)
        {
            var before = outline.Children(around).TakeWhile(child => child < run.Pieces[0].Row);
            foreach (var child in before.Take(MostSiblings))
                if (!outline.IsWithin(run.Pieces[0].Row, child))
                    yield return child;
            if (outline.Tag(around) is "main" or "body" or "article")
                break;
        }
    }

    /// <summary>The pieces of news in an element: each the largest element with one address of the list's kind.</summary>
    private static IEnumerable<ListPiece> In(
        Outline outline, int at, AddressFamily family, HashSet<string> known, int depth)
    {
        if (outline[at].Element is null || outline[at].IsHidden || outline.Links(at, outline[at].End) == 0
            || outline.Letters(at) < LeastTitle || ListPlace.IsApart(outline, at))
            yield break;
        var links = ListLinks.In(outline, new ListPiece(outline[at].Parent, at) { End = outline[at].End })
            .Select(link => (Link: link, Address: outline.Address(link)))
            .Where(link => link.Address is not null && family.Has(link.Address)).ToList();
        var addresses = links.Select(link => link.Address).Distinct(StringComparer.Ordinal).Count();
        if (addresses == 1 && outline.Letters(at) <= MostLetters)
        {
            var (link, address) = links.MaxBy(link => outline.Letters(link.Link));
            if (!known.Contains(address!) && outline.Letters(link) >= LeastTitle)
                yield return new ListPiece(outline[at].Parent, at)
                {
                    End = outline[at].End,
                    Link = link,
                    Address = address,
                    IsOdd = true,
                };
            yield break;
        }
        if (addresses > 1 && depth > 0)
            foreach (var child in outline.Children(at).Take(MostSiblings))
                foreach (var piece in In(outline, child, family, known, depth - 1))
                    yield return piece;
    }
}
