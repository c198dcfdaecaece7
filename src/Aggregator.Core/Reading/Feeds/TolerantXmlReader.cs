using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>
/// An XmlReader for what is not quite XML: it never throws, takes the input in one pass, and gives tags that nobody
/// closed an end. Undeclared prefixes mean what they usually mean, and HTML's entities are known.
/// </summary>
internal sealed class TolerantXmlReader(string text, FeedContext context) : XmlReader
{
    private const int MostNamespaces = 200;

    private readonly TolerantTokens _tokens = new(text, context);
    private readonly OpenElements _open = new(context.Limits.FeedDepth);
    private readonly List<(string Prefix, string Uri, int Depth)> _namespaces = [];
    private readonly List<(ElementName Name, string Value)> _attributes = [];
    private readonly NameTable _names = new();
    private ReadState _state = ReadState.Initial;
    private XmlNodeType _type = XmlNodeType.None;
    private ElementName _name;
    private string _value = "";
    private int _attribute = -1;
    private int _depth;
    private int _toClose;
    private bool _isEmpty;
    private bool _isStartWaiting;

    public override int AttributeCount => _type == XmlNodeType.Element ? _attributes.Count : 0;

    public override string BaseURI => "";

    public override int Depth => _attribute >= 0 ? _depth + 1 : _depth;

    public override bool EOF => _state == ReadState.EndOfFile;

    public override bool IsEmptyElement => _isEmpty && _attribute < 0;

    public override string LocalName => Current.Local;

    public override string NamespaceURI => Current.Namespace;

    public override XmlNameTable NameTable => _names;

    public override XmlNodeType NodeType => _attribute >= 0 ? XmlNodeType.Attribute : _type;

    public override string Prefix => Current.Prefix;

    public override ReadState ReadState => _state;

    public override string Value => _attribute >= 0 ? _attributes[_attribute].Value : _value;

    private ElementName Current => _attribute >= 0 ? _attributes[_attribute].Name : _name;

    public override bool Read()
    {
        _attribute = -1;
        _state = ReadState.Interactive;
        while (true)
        {
            if (_toClose > 0)
            {
                return GiveEnd();
            }

            if (_isStartWaiting)
            {
                _isStartWaiting = false;
                if (GiveStart())
                {
                    return true;
                }
            }
            else if (!_tokens.Read())
            {
                if (_open.Count == 0)
                {
                    return GiveNothing();
                }

                _toClose = _open.Count;
            }
            else if (Take())
            {
                return true;
            }
        }
    }

    public override string? GetAttribute(string name) =>
        Find(attribute => attribute.IsWritten(name)) is >= 0 and var at ? _attributes[at].Value : null;

    public override string? GetAttribute(string name, string? namespaceURI) =>
        Find(attribute => attribute.Local == name && attribute.Namespace == (namespaceURI ?? "")) is >= 0 and var at
            ? _attributes[at].Value
            : null;

    public override string GetAttribute(int i) => _attributes[i].Value;

    public override string? LookupNamespace(string prefix)
    {
        var at = _namespaces.FindLastIndex(bound => bound.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? _namespaces[at].Uri : prefix.Length == 0 ? "" : Vocabulary.UsualNamespace(prefix);
    }

    public override bool MoveToAttribute(string name) => MoveTo(Find(attribute => attribute.IsWritten(name)));

    public override bool MoveToAttribute(string name, string? ns) =>
        MoveTo(Find(attribute => attribute.Local == name && attribute.Namespace == (ns ?? "")));

    public override bool MoveToElement()
    {
        var moved = _attribute >= 0;
        _attribute = -1;
        return moved;
    }

    public override bool MoveToFirstAttribute() => MoveTo(AttributeCount > 0 ? 0 : -1);

    public override bool MoveToNextAttribute() => MoveTo(_attribute + 1 < AttributeCount ? _attribute + 1 : -1);

    public override bool ReadAttributeValue() => false;

    public override void ResolveEntity()
    {
    }

    // True when the token is a node; a start tag may first close others.
    private bool Take()
    {
        switch (_tokens.Kind)
        {
            case XmlNodeType.Element:
                _toClose = _open.ClosedBefore(_tokens.Name);
                _isStartWaiting = true;
                return false;
            case XmlNodeType.EndElement:
                _toClose = _open.ClosedBy(_tokens.Name);
                return false;
            default:
                (_type, _value, _depth, _name, _isEmpty) = (_tokens.Kind, _tokens.Value, _open.Count, default, false);
                return _open.Count > 0;
        }
    }

    private bool GiveStart()
    {
        var depth = _open.Count;
        Bind(depth);
        _name = Named(_tokens.Name, isAttribute: false);
        _isEmpty = _tokens.IsSelfClosing || IsVoid(_tokens.Name);
        if (!_isEmpty && !_open.Push(_name))
        {
            context.SayTooDeep();
            return false;
        }

        _attributes.Clear();
        foreach (var (name, value) in _tokens.Attributes)
        {
            _attributes.Add((Named(name, isAttribute: true), value));
        }

        (_type, _value, _depth) = (XmlNodeType.Element, "", depth);
        return true;
    }

    // HTML's elements without an end. Of those that feeds have, too, "link" holds an address and "source" facts, and
    // only within a text is the latter HTML's.
    private bool IsVoid(string name) => HtmlElement.Find(name) switch
    {
        { IsVoid: true, Name: "link" } => false,
        { IsVoid: true, Name: "source" } => _open.IsInBody(),
        { IsVoid: true } => true,
        _ => false,
    };

    private bool GiveEnd()
    {
        _toClose--;
        (_type, _value, _name, _isEmpty) = (XmlNodeType.EndElement, "", _open.Pop(), false);
        _depth = _open.Count;
        while (_namespaces.Count > 0 && _namespaces[^1].Depth >= _depth)
        {
            _namespaces.RemoveAt(_namespaces.Count - 1);
        }

        return true;
    }

    private bool GiveNothing()
    {
        (_state, _type, _value, _depth, _name) = (ReadState.EndOfFile, XmlNodeType.None, "", 0, default);
        return false;
    }

    private void Bind(int depth)
    {
        // What an empty element bound goes with it.
        while (_namespaces.Count > 0 && _namespaces[^1].Depth >= depth)
        {
            _namespaces.RemoveAt(_namespaces.Count - 1);
        }

        foreach (var (name, value) in _tokens.Attributes)
        {
            if (!name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) || (name.Length > 5 && name[5] != ':'))
            {
                continue;
            }

            if (_namespaces.Count >= MostNamespaces)
            {
                context.SayOnce("more namespaces are declared than can be meant; the rest was left out");
            }
            else
            {
                _namespaces.Add((name.Length > 5 ? name[6..] : "", _names.Add(value.Trim()), depth));
            }
        }
    }

    private ElementName Named(string written, bool isAttribute)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon > 0 ? _names.Add(written[..colon]) : "";
        var local = _names.Add(colon >= 0 ? written[(colon + 1)..] : written);
        var space = isAttribute && prefix.Length == 0
            ? local.Equals("xmlns", StringComparison.OrdinalIgnoreCase) ? Vocabulary.Xmlns : ""
            : LookupNamespace(prefix)!;
        return new ElementName(prefix, local, space);
    }

    private int Find(Predicate<ElementName> wanted) => _attributes.FindIndex(attribute => wanted(attribute.Name));

    private bool MoveTo(int attribute)
    {
        _attribute = attribute >= 0 ? attribute : _attribute;
        return attribute >= 0;
    }
}
