using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>What the place of a list in its page says of it: the names around it, its heading, its addresses.</summary>
internal static class ListPlace
{
    private const int NamesUpward = 8;
    private const int OwnNames = 3;
    private const int HeadingRuns = 4;
    private const int LongestHeading = 80;
    private const double Share = 0.6;

    private static readonly HashSet<string> Headings =
        new(["h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend", "strong", "b", "big"], StringComparer.Ordinal);

    public static void Judge(ListRun run, ListScore score)
    {
        var outline = run.Outline;
        AddAround(run, score);
        // Who gives the address of the announcements wants them.
        var wanted = ListWords.Shared.Meaning(outline.Page.Url.AbsolutePath)
            & (ListMeaning.Announcement | ListMeaning.Event);
        Add(score, Heading(outline, run.Container) & ~wanted, 2, "heading");
        Add(score, OwnName(run) & ~wanted, 2, "names of its elements");
        Add(score, Common(run.Pieces.ConvertAll(piece => piece.Address!)) & ~wanted, 2, "addresses");
        var letters = run.Pieces.Sum(piece => outline.Letters(piece.Start, piece.End));
        score.Add(5.0 * letters / Math.Max(1, outline.Letters(0)), "share of the page's text");
        var isHeading = run.Pieces.Count(piece => piece.TitleAt >= 0 && InHeading(outline, piece));
        score.Add(2.0 * isHeading / run.Pieces.Count, "titles in headings");
        var isHere = run.Pieces.Count(piece => IsHere(outline.Page.Url, piece.Address!));
        score.Add(isHere < run.Pieces.Count / 2.0 ? -4 : 0, "links to other sites");
    }

    public static void Add(ListScore score, ListMeaning meaning, double news, string where)
    {
        if (meaning.HasFlag(ListMeaning.News))
            score.Add(news, $"{where} of news");
        else if (meaning.HasFlag(ListMeaning.Announcement))
            score.Add(-7, $"{where} of announcements");
        else if (meaning.HasFlag(ListMeaning.Event))
            score.Add(-5, $"{where} of events");
        if (meaning.HasFlag(ListMeaning.Beside))
            score.Add(-7, $"{where} of what is shown beside");
    }

    /// <summary>What the words in the paths of addresses say; neighbours are mostly of one folder.</summary>
    private static List<ListMeaning> Meanings(List<string> addresses)
    {
        var meanings = new List<ListMeaning>(addresses.Count);
        ReadOnlySpan<char> last = "";
        foreach (var address in addresses)
        {
            var folder = Folder(address);
            meanings.Add(meanings.Count > 0 && folder.SequenceEqual(last)
                ? meanings[^1]
                : ListWords.Shared.Meaning(folder));
            last = folder;
        }
        return meanings;
    }

    /// <summary>The path without its last part, which is the article's own words.</summary>
    private static ReadOnlySpan<char> Folder(string address)
    {
        var start = address.IndexOf('/', Math.Min(8, address.Length));
        if (start < 0)
            return "";
        var end = address.LastIndexOf('/');
        return end > start ? address.AsSpan(start, end - start) : address.AsSpan(start);
    }

    /// <summary>Whether an element by its name is no part of the page's list: a menu, a slider, a side bar.</summary>
    public static bool IsApart(Outline outline, int at) =>
        outline.Tag(at) is "nav" or "footer" or "aside" or "form"
        || (outline.Meaning(at) & (ListMeaning.Frame | ListMeaning.Aside | ListMeaning.Slider | ListMeaning.Beside)) != 0;

    private static bool IsHere(Uri page, string address)
    {
        // The everyday address is not taken apart.
        var start = page.Scheme.Length + Uri.SchemeDelimiter.Length;
        var end = start + page.Host.Length;
        return (end < address.Length && address[end] == '/'
                && address.AsSpan(start, page.Host.Length).SequenceEqual(page.Host)
                && address.StartsWith(page.Scheme, StringComparison.Ordinal)
                && address.AsSpan(page.Scheme.Length).StartsWith(Uri.SchemeDelimiter))
            || (Uri.TryCreate(address, UriKind.Absolute, out var url)
                && url.Host.Equals(page.Host, StringComparison.OrdinalIgnoreCase));
    }

    private static void AddAround(ListRun run, ListScore score)
    {
        var outline = run.Outline;
        var around = ListMeaning.None;
        var isMain = false;
        for (var (at, steps) = (run.Container, 0); at > 0 && steps < NamesUpward; at = outline[at].Parent, steps++)
        {
            var element = outline[at].Element!;
            if (element.LocalName is "body")
                break;
            isMain |= element.LocalName is "main" || element.GetAttribute("role") == "main";
            around |= element.LocalName switch
            {
                "nav" or "footer" => ListMeaning.Frame,
                "aside" => ListMeaning.Aside,
                "form" or "select" => ListMeaning.None,
                _ => outline.Meaning(at),
            };
        }
        score.Add(around.HasFlag(ListMeaning.Frame) ? -8 : 0, "among menus, footers, links");
        score.Add(around.HasFlag(ListMeaning.Aside) ? -8 : 0, "in a side bar");
        score.Add(around.HasFlag(ListMeaning.Slider) ? -5 : 0, "in a slider");
        score.Add(around.HasFlag(ListMeaning.Feature) ? -4 : 0, "among what is featured");
        score.Add(isMain ? 1.5 : 0, "in the main part");
    }

    private static ListMeaning OwnName(ListRun run)
    {
        var outline = run.Outline;
        var meaning = outline.Meaning(run.Pieces[0].Root);
        var at = run.Pieces[0].Row;
        for (var steps = 0; steps < OwnNames && at > 0 && outline[at].Element!.LocalName != "body"; steps++)
        {
            meaning |= outline.Meaning(at);
            at = outline[at].Parent;
        }
        return meaning;
    }

    /// <summary>What most of the addresses say.</summary>
    public static ListMeaning Common(List<string> addresses)
    {
        var meanings = Meanings(addresses);
        var common = ListMeaning.None;
        foreach (var meaning in (ReadOnlySpan<ListMeaning>)
            [ListMeaning.News, ListMeaning.Announcement, ListMeaning.Event])
        {
            if (meanings.Count(one => one.HasFlag(meaning)) >= meanings.Count * Share)
                common |= meaning;
        }
        return common;
    }

    /// <summary>The words right before a list: its heading, or what stands in bold.</summary>
    private static ListMeaning Heading(Outline outline, int container)
    {
        var runs = 0;
        for (var at = container - 1; at > 0 && runs < HeadingRuns; at--)
        {
            if (outline[at].Text is not { } text)
                continue;
            runs++;
            if (outline.Letters(at) is 0 or > LongestHeading || !IsHeading(outline, at))
                continue;
            return ListWords.Shared.Meaning(OneLine.Of(text, 200));
        }
        return ListMeaning.None;
    }

    private static bool IsHeading(Outline outline, int text)
    {
        for (var (at, steps) = (outline[text].Parent, 0); at > 0 && steps < 3; at = outline[at].Parent, steps++)
        {
            var element = outline[at].Element!;
            if (Headings.Contains(element.LocalName)
                || ListNames.Has(element.ClassName ?? "", "title") || ListNames.Has(element.ClassName ?? "", "heading"))
                return true;
        }
        return false;
    }

    private static bool InHeading(Outline outline, ListPiece piece)
    {
        for (var at = piece.TitleAt; at > piece.Row; at = outline[at].Parent)
            if (outline.Tag(at) is ['h', >= '1' and <= '6'])
                return true;
        for (var at = piece.TitleAt + 1; at < outline[piece.TitleAt].End; at++)
            if (outline.Tag(at) is ['h', >= '1' and <= '6'])
                return true;
        return false;
    }
}
