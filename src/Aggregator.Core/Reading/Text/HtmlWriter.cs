namespace Aggregator.Reading.Text;

/// <summary>
/// Writes HTML that every parser builds the same tree from: whatever is asked for, tags come out properly nested, where
/// a browser would leave them (HTML Standard, 13.2.6.4).
/// </summary>
internal sealed class HtmlWriter(int capacity, Footer footer) : IDisposable
{
    private readonly OpenTags _open = new(capacity, footer);

    /// <summary>How much a reader sees so far.</summary>
    public int Shown => _open.Shown;

    public void Start(HtmlElement element, ReadOnlySpan<char> attributes, bool isClutter, string? link)
    {
        if (_open.IsFull || !MakeRoom(element))
        {
            return;
        }

        _open.Push(element, attributes, isClutter);
        footer.LinkStarts(link);
        _open.Reopen(isAllowed: !_open.IsTableFrame);
    }

    public void Image(HtmlElement element, ReadOnlySpan<char> attributes)
    {
        EnterCell();
        _open.Shown++;
        _open.Html.Append('<');
        _open.Html.Append(element.Name);
        _open.Html.Append(attributes);
        _open.Html.Append('>');
        _open.Breaks = 0;
    }

    /// <summary>Writes br, hr or wbr.</summary>
    public void Void(HtmlElement element)
    {
        EnterCell();
        if (element.Name == "br" && _open.Preformatted == 0 && _open.Breaks++ >= OpenTags.MostBreaks)
        {
            return;
        }

        if (element.EndsParagraph)
        {
            _open.CloseFrom(_open.FindInCell("p"), Formats);
            _open.Breaks = OpenTags.MostBreaks;
        }

        _open.Html.Append('<');
        _open.Html.Append(element.Name);
        _open.Html.Append('>');
        _open.Reopen();
    }

    public void End(HtmlElement element)
    {
        var at = FindForEnd(element, out var crossed);
        if (at < 0)
        {
            return;
        }

        _open.CloseFrom(at, crossed ? again => again != element : again => again.IsFormatting && again != element);
        if (element.IsTablePart)
        {
            _open.CloseFrom(-1);
        }

        _open.Reopen();
    }

    /// <summary>Writes text whose references are resolved.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var isBlank = HtmlEscaping.IsBlank(text);
        if (isBlank && (_open.IsTableFrame || _open.Html.Length == 0))
        {
            return;
        }

        if (!isBlank)
        {
            EnterCell();
            _open.Shown += text.Length;
            _open.Breaks = 0;
        }

        if (_open.Top?.Name == "pre" && _open.IsAtStart)
        {
            text = HtmlEscaping.WithoutFirstLineFeeds(text); // Parsers drop a line feed here.
        }

        HtmlEscaping.AppendText(_open.Html, text, keepSpace: _open.Preformatted > 0);
    }

    /// <summary>Closes what is open and gives the whole.</summary>
    /// <param name="hadFooter">True when a footer was taken out: what was around it may be empty now.</param>
    public string Finish(out bool hadFooter)
    {
        _open.IsCutOff = true;
        _open.CloseFrom(0);
        _open.TrimBreaks();
        hadFooter = false;
        foreach (var (start, end) in footer.Found(_open.Shown))
        {
            _open.Html.Remove(start, end - start);
            hadFooter = true;
        }

        return OneLine.WellFormed(_open.Html.Written.Trim(" \n").ToString());
    }

    public void Dispose() => _open.Html.Dispose();

    // Closes what the element cannot stand in; false when there is no place for it.
    private bool MakeRoom(HtmlElement element)
    {
        if (element.IsTablePart && element.Name != "table")
        {
            return MakeRoomInTable(element);
        }

        EnterCell();
        var from = element.Name switch
        {
            "li" => FindItem("li", "li"),
            "dd" or "dt" => FindItem("dd", "dt"),
            "a" => _open.FindInCell("a"),
            "rt" or "rp" => _open.FindInCell("ruby") + 1,
            _ => -1,
        };
        if (element.Name is "rt" or "rp" && from == 0)
        {
            return false;
        }

        var paragraph = element.EndsParagraph ? _open.FindInCell("p") : -1;
        from = from < 0 || (paragraph >= 0 && paragraph < from) ? paragraph : from;
        var around = (from < 0 ? _open.Count : from) - 1;
        from = element.IsHeading && around >= 0 && _open[around].Element.IsHeading ? around : from;
        _open.CloseFrom(from, again => again.IsFormatting && again != element);
        return true;
    }

    private bool MakeRoomInTable(HtmlElement element)
    {
        var table = _open.Find(0, "table");
        if (table < 0)
        {
            return false;
        }

        var group = _open.Find(table, "tbody", "thead", "tfoot");
        var row = _open.Find(table, "tr");
        var outer = element.IsCell && row >= 0 ? row
            : (element.IsCell || element.Name == "tr") && group >= 0 ? group
            : table;
        _open.CloseFrom(outer + 1);
        if (element.IsCell || element.Name == "tr")
        {
            OpenFrame(row: element.IsCell);
        }

        return true;
    }

    // Rows stand in a body and cells in a row, also where the tags were left out.
    private void OpenFrame(bool row)
    {
        if (_open.Top!.Name == "table")
        {
            _open.Push(HtmlElement.Find("tbody")!);
        }

        if (row && _open.Top.Name != "tr")
        {
            _open.Push(HtmlElement.Find("tr")!);
        }
    }

    // Words and pictures straight in a table or row: browsers throw them out in front of it; here they get a cell.
    private void EnterCell()
    {
        if (_open.IsTableFrame)
        {
            OpenFrame(row: true);
            _open.Push(HtmlElement.Find("td")!);
        }
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

    // crossed: paragraphs lie between the formatting that ends and its start; they go on without it.
    private int FindForEnd(HtmlElement element, out bool crossed)
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

            if (!element.IsBlock && open.IsBlock)
            {
                crossed = true;
                if (!element.IsFormatting || open.Name is not ("p" or "div"))
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    private static bool Formats(HtmlElement element) => element.IsFormatting;
}
