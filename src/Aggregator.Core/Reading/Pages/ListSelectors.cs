using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Says as CSS where the parts of a list stand.</summary>
internal sealed class ListSelectors(ListRun run)
{
    private const int MostNames = 2;
    private const int MostParents = 6;
    private const double Share = 0.95;

    private readonly Outline _outline = run.Outline;

    /// <summary>The element around the list: the shortest way that finds it first in the page; null when none
    /// does.</summary>
    public string? Container()
    {
        var target = _outline[run.Container].Element!;
        var css = "";
        for (var (at, steps) = (run.Container, 0); at >= 0 && steps < MostParents; at = _outline[at].Parent, steps++)
        {
            css = css.Length == 0 ? Name(at) : $"{Name(at)} > {css}";
            if (Selectors.All(css, _outline.Page.Tree).FirstOrDefault() == target)
                return css;
        }
        return null;
    }

    /// <summary>The items, relative to the container; those in other markup too.</summary>
    public string Item()
    {
        var kinds = run.Pieces.GroupBy(piece => (_outline[piece.Root].Kind, _outline[piece.Row].Path))
            .Select(kind => Item([.. kind])).Distinct(StringComparer.Ordinal);
        return string.Join(", ", kinds);
    }

    /// <summary>The tag and the first class that the items share; what is built otherwise does not count.</summary>
    public string Kind()
    {
        var usual = run.Pieces.FindAll(piece => !piece.IsOdd);
        return usual.Count == 0 ? "" : _outline.Tag(usual[0].Root) + Classes(Shared(usual).Take(1));
    }

    /// <summary>Where a part stands, relative to the item; "" for the item itself, null when no selector finds it in
    /// nearly every item.</summary>
    public string? Part(Func<ListPiece, int> place)
    {
        var parts = run.Pieces.Where(piece => place(piece) >= 0)
            .Select(piece => (Item: _outline[piece.Root].Element!, Part: Element(place(piece)), piece.Root)).ToList();
        if (parts.Count == 0)
            return null;
        if (parts.TrueForAll(part => part.Item == part.Part))
            return "";
        return Ways(place(run.Pieces.First(piece => place(piece) >= 0)), parts[0].Root)
            .FirstOrDefault(css => Selectors.Parse(css) is { } selector
                && parts.Count(part => Selectors.All(selector, part.Item).FirstOrDefault() == part.Part)
                    >= parts.Count * Share);
    }

    /// <summary>An element by its id, else by its tag and first classes; what holds numbers is of this page only.</summary>
    public string Name(int at)
    {
        var element = _outline[at].Element!;
        return element.Id is { Length: > 0 } id && IsName(id) ? $"{element.LocalName}#{id}"
            : element.LocalName + Classes(Names(element));
    }

    private string Item(List<ListPiece> pieces)
    {
        var css = _outline.Tag(pieces[0].Root) + Classes(Shared(pieces));
        return pieces[0].Row == run.Container ? $"> {css}" : $"{Name(pieces[0].Row)} > {css}";
    }

    private List<string> Shared(List<ListPiece> pieces)
    {
        var names = Names(_outline[pieces[0].Root].Element!).ToList();
        foreach (var piece in pieces)
            names.RemoveAll(name => !_outline[piece.Root].Element!.ClassList.Contains(name));
        return names;
    }

    private IElement Element(int at) => _outline[at].Element ?? _outline[_outline[at].Parent].Element!;

    /// <summary>From the shortest to the whole way from the item down.</summary>
    private List<string> Ways(int place, int root)
    {
        var ways = new List<string>();
        var at = _outline[place].Element is null ? _outline[place].Parent : place;
        var element = _outline[at].Element!;
        if (element.GetAttribute("itemprop") is { } property && IsName(property))
            ways.Add($"[itemprop={property}]");
        ways.AddRange(Names(element).Select(name => $".{name}"));
        ways.Add(element.LocalName);
        var whole = "";
        for (; at > root; at = _outline[at].Parent)
        {
            var name = _outline.Tag(at) + Classes(Names(_outline[at].Element!));
            whole = whole.Length == 0 ? name : $"{name} > {whole}";
            ways.Add(whole);
        }
        ways.Add($"> {whole}");
        return ways;
    }

    private static IEnumerable<string> Names(IElement element) => element.ClassList.Where(IsName);

    private static string Classes(IEnumerable<string> names) =>
        string.Concat(names.Take(MostNames).Select(name => $".{name}"));

    /// <summary>What can be written in a selector as it is, and stays the same.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && name.Count(char.IsAsciiDigit) < 3
        && name is not ("first" or "last" or "odd" or "even" or "active");
}
