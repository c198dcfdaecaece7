using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>
/// Writes HTML that every parser builds the same tree from: whatever is asked for, tags come out properly nested, in
/// places where a browser leaves them, and elements that held nothing are gone again.
/// </summary>
internal sealed class HtmlWriter(int capacity)
{
    private const int DeepestNesting = 100;

    private readonly StringBuilder _html = new(capacity);
    private readonly List<Open> _open = [];

    // Reopening copies tags; all copies together stay within the size of the input.
    private int _reopenable = capacity;
    private int _preformatted;

    private sealed record Open(HtmlElement Element, int Start, int Inside)
    {
        public bool HasContent { get; set; }
    }

    private Open? Top => _open.Count > 0 ? _open[^1] : null;

    public void Start(HtmlElement element, string attributes)
    {
        if (_open.Count >= DeepestNesting || !MakeRoom(element, out var reopen))
        {
            return;
        }

        Push(element, attributes);
        Reopen(reopen);
    }

    /// <summary>Writes br, hr, img or wbr.</summary>
    public void Void(HtmlElement element, string attributes, bool isContent)
    {
        List<string> reopen = [];
        EnterCell();
        if (element.EndsParagraph)
        {
            reopen = CloseFrom(FindParagraph());
        }

        if (isContent)
        {
            MarkContent();
        }

        _html.Append('<').Append(element.Name).Append(attributes).Append('>');
        Reopen(reopen);
    }

    public void End(HtmlElement element)
    {
        var at = FindOpen(element, out var crossed);
        if (at < 0 || (crossed && !element.IsFormatting))
        {
            return;
        }

        var reopen = CloseFrom(at, alsoBlocks: crossed);
        if (!element.IsTablePart)
        {
            Reopen(reopen.Skip(1));
        }
    }

    /// <summary>Writes text whose references are resolved.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var isBlank = HtmlEscaping.IsBlank(text);
        if (isBlank && (IsTableFrame(Top) || _html.Length == 0))
        {
            return;
        }

        if (!isBlank)
        {
            EnterCell();
            MarkContent();
        }

        if (Top is { Element.Name: "pre" } pre && pre.Inside == _html.Length)
        {
            text = text.TrimStart("\r\n"); // Parsers drop a line feed here.
        }

        HtmlEscaping.AppendText(_html, text, keepSpace: _preformatted > 0);
    }

    public string Finish()
    {
        CloseFrom(0);
        return OneLine.WellFormed(_html.ToString().Trim(' ', '\n'));
    }

    // Closes what the element cannot stand in; false when there is no place for it.
    private bool MakeRoom(HtmlElement element, out List<string> reopen)
    {
        reopen = [];
        if (element.IsTablePart && element.Name != "table")
        {
            return MakeRoomInTable(element);
        }

        EnterCell();
        var from = element.Name switch
        {
            "li" => FindItem("li", "li"),
            "dd" or "dt" => FindItem("dd", "dt"),
            "a" => FindInCell(open => open.Name == "a"),
            "rt" or "rp" => FindInCell(open => open.Name == "ruby") + 1,
            _ => element.IsHeading && Top is { Element.IsHeading: true } ? _open.Count - 1 : -1,
        };
        if (element.Name is "rt" or "rp" && from == 0)
        {
            return false;
        }

        var paragraph = element.EndsParagraph ? FindParagraph() : -1;
        from = from < 0 || (paragraph >= 0 && paragraph < from) ? paragraph : from;
        reopen = CloseFrom(from, except: element.Name == "a" ? "a" : null);
        return true;
    }

    private bool MakeRoomInTable(HtmlElement element)
    {
        var table = _open.FindLastIndex(open => open.Element.Name == "table");
        if (table < 0)
        {
            return false;
        }

        var group = IndexAfter(table, "tbody", "thead", "tfoot");
        var row = IndexAfter(table, "tr", "tr", "tr");
        if (element.IsCell)
        {
            CloseFrom(row >= 0 ? row + 1 : group >= 0 ? group + 1 : table + 1);
            OpenFrame(row: true);
        }
        else if (element.Name == "tr")
        {
            CloseFrom(group >= 0 ? group + 1 : table + 1);
            OpenFrame(row: false);
        }
        else
        {
            CloseFrom(table + 1);
        }

        return true;
    }

    private int IndexAfter(int table, string one, string two, string three)
    {
        bool IsWanted(string name) => name == one || name == two || name == three;
        return _open.FindIndex(table + 1, open => IsWanted(open.Element.Name));
    }

    // Rows stand in a body and cells in a row, also where the tags were left out.
    private void OpenFrame(bool row)
    {
        if (Top!.Element.Name == "table")
        {
            Push(HtmlElement.Find("tbody")!, "");
        }

        if (row && Top.Element.Name != "tr")
        {
            Push(HtmlElement.Find("tr")!, "");
        }
    }

    // Words and pictures straight in a table or row: browsers throw them out in front of it; here they get a cell.
    private void EnterCell()
    {
        if (IsTableFrame(Top))
        {
            OpenFrame(row: true);
            Push(HtmlElement.Find("td")!, "");
        }
    }

    private static bool IsTableFrame(Open? open) =>
        open is { Element: { IsTablePart: true, IsCell: false } element } && element.Name != "caption";

    private int FindParagraph() => FindInCell(open => open.Name == "p");

    // What is open within the innermost cell or caption, from the inside.
    private int FindInCell(Predicate<HtmlElement> wanted)
    {
        for (var i = _open.Count - 1; i >= 0 && !_open[i].Element.IsTablePart; i--)
        {
            if (wanted(_open[i].Element))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindItem(string one, string two)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var element = _open[i].Element;
            if (element.Name == one || element.Name == two)
            {
                return i;
            }

            if (element.IsBlock && element.Name is not ("div" or "p"))
            {
                return -1;
            }
        }

        return -1;
    }

    // crossed: blocks lie between it and the innermost open element, and it is none itself.
    private int FindOpen(HtmlElement element, out bool crossed)
    {
        crossed = false;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i].Element;
            if (open == element)
            {
                return i;
            }

            if (element.IsTablePart ? open.Name == "table" : open.IsTablePart)
            {
                return -1;
            }

            crossed |= open.IsBlock && !element.IsBlock;
            if (crossed && open.IsBlock && open.Name is not ("p" or "div"))
            {
                return -1;
            }
        }

        return -1;
    }

    private void Push(HtmlElement element, string attributes)
    {
        var start = _html.Length;
        _html.Append('<').Append(element.Name).Append(attributes).Append('>');
        _open.Add(new Open(element, start, _html.Length));
        _preformatted += element.Name == "pre" ? 1 : 0;
    }

    // Closes everything from this one inward, and gives the tags to be opened again afterwards, outermost first.
    private List<string> CloseFrom(int index, bool alsoBlocks = false, string? except = null)
    {
        List<string> reopen = [];
        while (index >= 0 && _open.Count > index)
        {
            var open = _open[^1];
            var again = (open.Element.IsFormatting || alsoBlocks) && open.Element.Name != except;
            reopen.Add(again ? _html.ToString(open.Start, open.Inside - open.Start) : "");
            Close(open);
        }

        reopen.Reverse();
        return reopen;
    }

    private void Close(Open open)
    {
        _open.RemoveAt(_open.Count - 1);
        _preformatted -= open.Element.Name == "pre" ? 1 : 0;
        if (open.HasContent || open.Element.IsCell)
        {
            _html.Append("</").Append(open.Element.Name).Append('>');
            return;
        }

        var hadSpace = _html.Length > open.Inside;
        _html.Length = open.Start;
        if (hadSpace && !open.Element.IsBlock)
        {
            Text(" ");
        }
    }

    private void Reopen(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Length > 0 && tag.Length <= _reopenable && _open.Count < DeepestNesting)
            {
                _reopenable -= tag.Length;
                var name = tag.AsSpan(1, tag.AsSpan().IndexOfAny(' ', '>') - 1);
                Push(HtmlElement.Find(name)!, tag[(name.Length + 1)..^1]);
            }
        }
    }

    private void MarkContent()
    {
        for (var i = _open.Count - 1; i >= 0 && !_open[i].HasContent; i--)
        {
            _open[i].HasContent = true;
        }
    }
}
