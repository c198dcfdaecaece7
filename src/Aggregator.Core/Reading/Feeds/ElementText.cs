using System.Globalization;
using System.Text;
using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads what stands inside an element: text, and any elements in it written as HTML.</summary>
/// <param name="xml">On the element.</param>
/// <param name="escape">True when text beside elements is only text (xhtml); false when it may be markup itself.</param>
/// <param name="context">Limits and warnings.</param>
internal sealed class ElementText(XmlReader xml, bool escape, FeedContext context)
{
    private readonly int _most = context.Limits.ItemCharacters;
    private readonly Stack<(int Depth, string? Base)> _bases = new();
    private string _text = "";
    private StringBuilder? _all;
    private bool _isTooDeep;

    /// <summary>True when there were elements: the text is HTML then.</summary>
    public bool HasMarkup { get; private set; }

    /// <summary>Reads to the element's end and gives the text; at most as many characters as are allowed.</summary>
    public string Read()
    {
        if (xml.IsEmptyElement || xml.NodeType != XmlNodeType.Element)
        {
            return "";
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when xml.Depth - depth > context.Limits.FeedDepth:
                    context.Warnings.AddOnce(ref _isTooDeep, "elements are nested too deeply; their text was kept");
                    break;
                case XmlNodeType.Element:
                    WriteStart();
                    break;
                case XmlNodeType.EndElement:
                    Write("</", xml.LocalName, ">");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    WriteText(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return Cut(_all?.ToString() ?? _text);
    }

    // Most elements hold one text: it is passed on as it is.
    private void WriteText(string text)
    {
        if (_all is null && _text.Length == 0)
        {
            _text = text;
            return;
        }

        Write(HasMarkup && escape ? Escaped(text) : text);
    }

    private void WriteStart()
    {
        if (!HasMarkup && escape)
        {
            _text = Escaped(_all?.ToString() ?? _text);
            _all = null;
        }

        HasMarkup = true;
        var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
        Write("<", name);
        WriteAttributes();
        Write(">");
        if (isEmpty && HtmlElement.Find(name) is not { IsVoid: true })
        {
            Write("</", name, ">");
        }
    }

    private void WriteAttributes()
    {
        while (_bases.TryPeek(out var scope) && scope.Depth >= xml.Depth)
        {
            _bases.Pop();
        }

        if (xml.GetAttribute("base", Vocabulary.Xml) is { } written)
        {
            _bases.Push((xml.Depth, WebAddress.Base(written, _bases.TryPeek(out var outer) ? outer.Base : null)));
        }

        var against = _bases.TryPeek(out var inner) ? inner.Base : null;
        while (xml.MoveToNextAttribute())
        {
            if (_all!.Length <= _most && (xml.Prefix.Length == 0 || xml.Name == "xml:lang") && xml.LocalName != "xmlns")
            {
                var isAddress = against is not null && xml.LocalName is "href" or "src" or "cite";
                HtmlEscaping.AppendAttribute(
                    _all, xml.LocalName, (isAddress ? WebAddress.Absolute(xml.Value, against) : null) ?? xml.Value);
            }
        }

        xml.MoveToElement();
    }

    private void Write(params ReadOnlySpan<string> parts)
    {
        _all ??= new StringBuilder(_text);
        foreach (var part in parts)
        {
            if (_all.Length <= _most)
            {
                _all.Append(part);
            }
        }
    }

    private static string Escaped(string text)
    {
        var html = new StringBuilder(text.Length);
        HtmlEscaping.AppendText(html, text, keepSpace: true);
        return html.ToString();
    }

    private string Cut(string text)
    {
        if (text.Length <= _most)
        {
            return text;
        }

        context.Warnings.Add(string.Create(
            CultureInfo.InvariantCulture, $"a text is too long; its first {_most:N0} characters were kept"));
        return text[.._most];
    }
}
