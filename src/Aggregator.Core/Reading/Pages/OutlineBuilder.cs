using System.Runtime.InteropServices;
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

    private const int MostNames = 12;

    private readonly List<Spot> _spots = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tag, string Classes), (int Kind, int Look)> _named = [];
    private int _letters;
    private int _links;

    /// <summary>The places of a page, and one behind the last.</summary>
    public Spot[] Build(IElement? body)
    {
        if (body is not null)
            Add(body, -1, isApart: false);
        _spots.Add(new Spot { Letters = _letters, Links = _links, End = _spots.Count + 1, Parent = -1 });
        foreach (var (classes, count) in _written)
            foreach (var name in Names(classes))
                _uses[name] = _uses.GetValueOrDefault(name) + count;
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
        if (element.GetAttribute("class") is { Length: > 0 } classes)
            CollectionsMarshal.GetValueRefOrAddDefault(_written, classes, out _)++;
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
        _letters += letters;
        return false;
    }

    private void Name(Spot[] spots, int at, IElement element)
    {
        ref var spot = ref spots[at];
        var key = (element.LocalName, element.GetAttribute("class") ?? "");
        if (!_named.TryGetValue(key, out var named))
            _named.Add(key, named = Name(key.LocalName, Names(key.Item2)));
        (spot.Kind, spot.Look) = named;
        spot.Path = unchecked(((spot.Parent < 0 ? 0 : spots[spot.Parent].Path) * 1_000_003) + spot.Kind + 1);
    }

    private (int Kind, int Look) Name(string tag, string[] names)
    {
        string? shared = null;
        foreach (var name in names)
            if (shared is null || _uses[name] > _uses[shared])
                shared = name;
        // Rows of tables and lists are alike whatever their classes: odd, even, new, sticky.
        var kind = Number(shared is null || tag is "tr" or "li" or "dt" or "dd" ? tag : $"{tag}.{shared}");
        return (kind, names.Length == 0
            ? kind
            : Number($"{tag} {string.Join('.', names.Where(name => _uses[name] > 1).Select(Stem))}"));
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

    private static string[] Names(string classes)
    {
        var names = classes.Split((char[])[' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length > MostNames ? names[..MostNames] : names;
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
