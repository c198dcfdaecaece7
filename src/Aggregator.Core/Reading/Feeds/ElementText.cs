using System.Globalization;
using System.Xml;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads what stands inside an element: text, and any elements in it written as HTML.</summary>
/// <param name="xml">On the element.</param>
/// <param name="escape">True when text beside elements is only text (xhtml); false when it may be markup.</param>
/// <param name="around">What xml:base inside the element is resolved against; null when nothing is known.</param>
/// <param name="context">Limits and warnings.</param>
internal sealed class ElementText(XmlReader xml, bool escape, string? around, FeedContext context)
{
    private readonly int _most = context.Limits.ItemCharacters;
    private Stack<(int Depth, string? Base)>? _bases;
    private string _text = "";
    private HtmlBuffer? _all;

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
                    context.SayTooDeep();
                    break;
                case XmlNodeType.Element:
                    WriteStart();
                    break;
                case XmlNodeType.EndElement:
                    Write("</", xml.LocalName, ">");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    WriteText(xml.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when HasMarkup:
                    WriteText(xml.Value);
                    break;
                default:
                    break;
            }
        }

        var text = Cut(_all?.ToString() ?? _text);
        _all?.Dispose();
        return OneLine.WellFormed(Mojibake.Repaired(text) ?? text);
    }

    // Most elements hold one text: it is passed on as it is.
    private void WriteText(string text)
    {
        if (_all is null && _text.Length == 0)
        {
            _text = text;
            return;
        }

        if (!HasMarkup || !escape)
        {
            Write(text);
        }
        else if (_all!.Length <= _most)
        {
            HtmlEscaping.AppendText(_all, text, keepSpace: true);
        }
    }

    private void WriteStart()
    {
        if (!HasMarkup && escape)
        {
            _text = Escaped(_all?.ToString() ?? _text);
            _all?.Dispose();
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
        var against = Base();
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

    // The xml:base of this element or of one around it, within the text.
    private string? Base()
    {
        while (_bases?.TryPeek(out var scope) == true && scope.Depth >= xml.Depth)
        {
            _bases.Pop();
        }

        var against = _bases?.TryPeek(out var outer) == true ? outer.Base : null;
        if (xml.GetAttribute("base", Vocabulary.Xml) is { } written)
        {
            against = WebAddress.Base(written, against ?? around);
            (_bases ??= new Stack<(int, string?)>()).Push((xml.Depth, against));
        }

        return against;
    }

    private void Write(params ReadOnlySpan<string> parts)
    {
        _all ??= Begun();
        foreach (var part in parts)
        {
            if (_all.Length <= _most)
            {
                _all.Append(part);
            }
        }
    }

    private HtmlBuffer Begun()
    {
        var begun = new HtmlBuffer(_text.Length + 1_000);
        begun.Append(_text);
        return begun;
    }

    private static string Escaped(string text)
    {
        using var html = new HtmlBuffer(text.Length);
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
