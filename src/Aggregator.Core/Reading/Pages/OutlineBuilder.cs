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
    private readonly Dictionary<string, NamedElements> _named = new(StringComparer.Ordinal);
    private readonly NamedElements _nameless = new([]);
    private readonly List<NamedElements> _names = [];
    private int _letters;
    private int _links;

    /// <summary>The places of a page, and one behind the last.</summary>
    public Spot[] Build(IElement? body)
    {
        if (body is not null)
            Add(body, -1, isApart: false);
        _spots.Add(new Spot { Letters = _letters, Links = _links, End = _spots.Count + 1, Parent = -1 });
        foreach (var named in _named.Values)
            foreach (var name in named.Names)
                CollectionsMarshal.GetValueRefOrAddDefault(_uses, name, out _) += named.Count;
        var spots = _spots.ToArray();
        Name(spots);
        return spots;
    }

    private void Add(IElement element, int parent, bool isApart)
    {
        var at = _spots.Count;
        var tag = element.LocalName;
        var isSilent = Silent.Contains(tag);
        var markup = new ElementMarkup(element, tag);
        _names.Add(Named(markup.Classes));
        _spots.Add(new Spot
        {
            Element = element,
            Parent = parent,
            Letters = _letters,
            Links = _links,
            IsApart = isApart,
            IsHidden = isSilent || markup.IsHidden,
            Id = markup.Id,
            Classes = markup.Classes,
            Address = markup.Address,
            MayShow = markup.MayShow,
        });
        _links += markup.Address is null ? 0 : 1;
        if (!isSilent)
            AddChildren(element, at);
        CollectionsMarshal.AsSpan(_spots)[at].End = _spots.Count;
    }

    private NamedElements Named(string? classes)
    {
        if (classes is not { Length: > 0 })
            return _nameless;
        if (!_named.TryGetValue(classes, out var named))
            _named.Add(classes, named = new NamedElements(Names(classes)));
        named.Count++;
        return named;
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
            else if (children[i] is IElement child && child.LocalName is var tag && !IsNothing(tag))
            {
                var isBlock = !ElementText.IsInline(tag);
                Add(child, at, isApart || isBlock || afterElement);
                (isApart, afterElement) = (isBlock, true);
            }
        }
    }

    /// <summary>Whether what follows stands apart: a run of mere white space is not kept.</summary>
    private bool AddText(string text, int parent, bool isApart)
    {
        if (string.IsNullOrWhiteSpace(text))
            return isApart || text.Length > 0;
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                letters++;
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

    private void Name(Spot[] spots)
    {
        var names = _names.GetEnumerator();
        Func<string, string[], (int Kind, int Look)> make = Name;
        foreach (ref var spot in spots.AsSpan())
        {
            if (spot.Element is not { } element || !names.MoveNext())
                continue;
            (spot.Kind, spot.Look) = names.Current.Of(element.LocalName, make);
            spot.Path = unchecked(((spot.Parent < 0 ? 0 : spots[spot.Parent].Path) * 1_000_003) + spot.Kind + 1);
        }
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
}
