using System.Collections.Frozen;
using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Walks the elements of a feed and knows what the one it stands on means, its base and language.</summary>
internal sealed class FeedCursor(XmlReader xml, FeedContext context)
{
    private const int MostModules = 20;

    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly Stack<Scope> _scopes = new([new Scope(-1, null, null)]);
    private readonly List<(string Namespace, FrozenDictionary<string, FieldName> Module)> _modules = [];
    private FrozenDictionary<string, FieldName>? _module;
    private string? _namespace;

    private readonly record struct Scope(int Depth, string? Base, string? Language);

    public FeedContext Context => context;

    public int Depth => xml.Depth;

    /// <summary>What the element's name means.</summary>
    public FieldName Name { get; private set; }

    public string LocalName => xml.LocalName;

    /// <summary>The root element's namespace: whatever it is, it is the feed's own.</summary>
    public string RootNamespace { get; private set; } = "";

    public string DefaultNamespace => xml.LookupNamespace("") ?? "";

    /// <summary>What relative addresses are resolved against; the feed's own site when nothing else is known.</summary>
    public string? Base => WrittenBase ?? context.DocumentBase ?? context.SiteBase;

    /// <summary>xml:base of the element or one around it, absolute where it can be; null when there is none.</summary>
    public string? WrittenBase => _scopes.Peek().Base;

    /// <summary>xml:lang of the element or one around it; null when there is none, "" when it is taken back.</summary>
    public string? Language => _scopes.Peek().Language;

    /// <summary>Moves to the feed's root: the first element, or the first container after something else.</summary>
    /// <param name="first">The name of the first element; null when there is none at all.</param>
    public bool MoveToRoot(out string? first)
    {
        first = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            RootNamespace = xml.NamespaceURI;
            Enter();
            if (Name.Field == Field.Container || (Name.Field == Field.Item && first is null))
            {
                IsAtom = xml.LocalName is "feed" or "entry";
                return true;
            }

            first ??= xml.LocalName;
        }

        return false;
    }

    /// <summary>Moves to the next child of the element at this depth, passing over whatever was left unread.</summary>
    public bool NextChild(int parent)
    {
        var text = default(LooseText);
        return NextChild(parent, ref text);
    }

    /// <summary>The same; the text that stands between the children is kept.</summary>
    public bool NextChild(int parent, ref LooseText text)
    {
        if (xml.Depth == parent && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
        {
            return false;
        }

        while (xml.Read())
        {
            if (xml.Depth <= parent)
            {
                return false;
            }

            if (xml.Depth == parent + 1 && xml.NodeType == XmlNodeType.Element)
            {
                Enter();
                return true;
            }

            if (xml.Depth == parent + 1 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Add(xml.Value);
            }
        }

        return false;
    }

    /// <summary>The attribute's value, whatever its prefix; null when it is absent.</summary>
    public string? Attribute(string name)
    {
        foreach (var (written, value) in _attributes)
        {
            if (written.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>An absolute address, resolved against the element's base; as written where no base is known; null for
    /// what no browser should follow.</summary>
    public string? Address(string? written) => context.Address(written, Base);

    /// <summary>The text of the element; where there are elements in it, HTML. Leaves the cursor on its end.</summary>
    public string Text(bool escape, out bool hasMarkup)
    {
        var text = new ElementText(xml, escape, Base, context);
        var value = text.Read();
        hasMarkup = text.HasMarkup;
        return value;
    }

    /// <summary>The text of the element as one line; null when it is empty.</summary>
    public string? Line()
    {
        var text = Text(escape: false, out var hasMarkup);
        return OneLine.Of(hasMarkup ? HtmlText.Of(text) : text) is { Length: > 0 } line ? line : null;
    }

    /// <summary>True for a feed that is Atom by its root.</summary>
    public bool IsAtom { get; private set; }

    private void Enter()
    {
        context.Cancel.ThrowIfCancellationRequested();
        if (!ReferenceEquals(xml.NamespaceURI, _namespace))
        {
            _namespace = xml.NamespaceURI;
            _module = Module(_namespace);
        }

        Name = _module!.TryGetValue(xml.LocalName, out var name) ? name : NameOutside();
        while (_scopes.Peek().Depth >= xml.Depth)
        {
            _scopes.Pop();
        }

        _attributes.Clear();
        if (xml.HasAttributes)
        {
            ReadAttributes();
        }
    }

    // Namespaces are few, and in one document the same name is the same object.
    private FrozenDictionary<string, FieldName> Module(string name)
    {
        foreach (var (known, module) in _modules)
        {
            if (ReferenceEquals(known, name))
            {
                return module;
            }
        }

        var found = Vocabulary.Module(name, xml.Prefix, RootNamespace);
        if (_modules.Count < MostModules)
        {
            _modules.Add((name, found));
        }

        return found;
    }

    // The namespace in which a feed has its containers and items without a prefix is its own, whatever it is called.
    private FieldName NameOutside()
    {
        if (xml.Prefix.Length > 0 || Vocabulary.Framing(xml.LocalName) is not { } own || own == _module)
        {
            return default;
        }

        _module = own;
        _modules.Insert(0, (_namespace!, own));
        return own[xml.LocalName];
    }

    private void ReadAttributes()
    {
        var scope = _scopes.Peek();
        var outer = scope;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.NamespaceURI, Vocabulary.Xml) || xml.NamespaceURI == Vocabulary.Xml)
            {
                scope = xml.LocalName switch
                {
                    "base" => scope with { Base = WebAddress.Base(xml.Value, scope.Base ?? context.DocumentBase) },
                    "lang" => scope with { Language = xml.Value },
                    _ => scope,
                };
            }
            else if (xml.NamespaceURI != Vocabulary.Xmlns)
            {
                _attributes.Add((xml.LocalName, xml.Value));
            }
        }

        xml.MoveToElement();
        if (scope != outer)
        {
            _scopes.Push(scope with { Depth = xml.Depth });
        }
    }
}
