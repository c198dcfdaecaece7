using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>Lays a page out flat, in one walk, and then names what its elements are alike in.</summary>
internal sealed class OutlineBuilder
{
    private static readonly HashSet<string> Silent = new(
        ["script", "style", "template", "noscript", "svg", "select", "textarea", "iframe", "object", "rt", "rp"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Rows =
        new(["first", "last", "odd", "even", "active", "current"], StringComparer.Ordinal);

    private readonly List<Spot> _spots = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string[]> _classes = [];
    private int _letters;
    private int _links;

    /// <summary>The places of a page, and one behind the last.</summary>
    public Spot[] Build(IElement? body)
    {
        if (body is not null)
            Add(body, -1, isApart: false);
        _spots.Add(new Spot { Letters = _letters, Links = _links, End = _spots.Count + 1, Parent = -1 });
        _classes.Add([]);
        var spots = _spots.ToArray();
        for (var at = 0; at < spots.Length; at++)
            if (spots[at].Element is { } element)
                Name(spots, at, element);
        return spots;
    }

    private void Add(IElement element, int parent, bool isApart)
    {
        var at = _spots.Count;
        var link = ListLink.Written(element) is not null;
        var classes = Classes(element);
        foreach (var name in classes)
            _uses[name] = _uses.GetValueOrDefault(name) + 1;
        _spots.Add(new Spot
        {
            Element = element,
            Parent = parent,
            Letters = _letters,
            Links = _links,
            IsApart = isApart,
            IsLink = link,
            IsHidden = IsHidden(element),
        });
        _classes.Add(classes);
        _links += link ? 1 : 0;
        if (!Silent.Contains(element.LocalName))
            AddChildren(element, at);
        var spot = _spots[at];
        spot.End = _spots.Count;
        _spots[at] = spot;
    }

    private void AddChildren(IElement element, int at)
    {
        var children = element.ChildNodes;
        var (isApart, afterElement) = (false, false);
        // By number: the tree's own way to the next sibling counts from the first one each time.
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
            {
                isApart = AddText(text.Data, at, isApart);
                afterElement = false;
            }
            else if (children[i] is IElement child && !IsNothing(child.LocalName))
            {
                var isBlock = !ElementText.IsInline(child.LocalName);
                Add(child, at, isApart || isBlock || afterElement);
                (isApart, afterElement) = (isBlock, true);
            }
        }
    }

    /// <summary>Whether what follows stands apart: a run of mere white space is not kept.</summary>
    private bool AddText(string text, int parent, bool isApart)
    {
        var letters = 0;
        var isBlank = true;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters++;
            isBlank &= char.IsWhiteSpace(c);
        }
        if (isBlank)
            return isApart || text.Length > 0;
        _spots.Add(new Spot
        {
            Text = text,
            Parent = parent,
            End = _spots.Count + 1,
            Letters = _letters,
            Links = _links,
            IsApart = isApart,
        });
        _classes.Add([]);
        _letters += letters;
        return false;
    }

    private void Name(Spot[] spots, int at, IElement element)
    {
        ref var spot = ref spots[at];
        var names = _classes[at];
        string? shared = null;
        foreach (var name in names)
            if (shared is null || _uses[name] > _uses[shared])
                shared = name;
        // Rows of tables and lists are alike whatever their classes: odd, even, new, sticky.
        spot.Kind = Number(shared is null || element.LocalName is "tr" or "li" or "dt" or "dd"
            ? element.LocalName
            : $"{element.LocalName}.{shared}");
        spot.Look = names.Length == 0 ? spot.Kind : Number($"{element.LocalName} {string.Join('.', names.Where(name => _uses[name] > 1).Select(Stem))}");
        spot.Path = unchecked(((spot.Parent < 0 ? 0 : spots[spot.Parent].Path) * 1_000_003) + spot.Kind + 1);
    }

    private int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers.Add(name, number = _numbers.Count);
        return number;
    }

    /// <summary>A class without its numbers; nothing of one that only says which of a row the element is.</summary>
    private static string Stem(string name) =>
        Rows.Contains(name) ? ""
        : name.AsSpan().ContainsAnyInRange('0', '9') ? string.Concat(name.Where(c => !char.IsAsciiDigit(c)))
        : name;

    private static string[] Classes(IElement element)
    {
        if (element.GetAttribute("class") is not { Length: > 0 } written)
            return [];
        var names = written.Split((char[])[' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 12 ? names[..12] : names;
    }

    private static bool IsNothing(string tag) => tag is "script" or "style" or "template";

    private static bool IsHidden(IElement element) =>
        Silent.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && IsHidden(style));

    private static bool IsHidden(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
