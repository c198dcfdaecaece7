namespace Aggregator.Reading.Text;

/// <summary>The output and the elements open in it, outermost first; what held nothing is taken back again.</summary>
internal sealed class OpenTags(int capacity, Footer footer)
{
    /// <summary>Line breaks in a row.</summary>
    public const int MostBreaks = 2;

    private const int MostNesting = 100;

    /// <summary>Characters of text that a share bar has at most: more than that is somebody's article.</summary>
    private const int MostClutter = 300;

    private readonly List<OpenTag> _open = [];
    private readonly List<string> _again = [];

    // Opening again copies tags; all copies together stay within the size of the input.
    private int _copies = capacity;

    public HtmlBuffer Html { get; } = new(capacity);

    /// <summary>How much a reader sees so far: characters of text, and one for a picture.</summary>
    public int Shown { get; set; }

    /// <summary>Line breaks since the last thing that a reader sees; at the edge of a block there are enough.</summary>
    public int Breaks { get; set; } = MostBreaks;

    /// <summary>How many pre elements are open.</summary>
    public int Preformatted { get; private set; }

    /// <summary>True when the input is at its end. A share bar that is still open may have the article in it.</summary>
    public bool IsCutOff { get; set; }

    public bool IsFull => _open.Count >= MostNesting;

    public int Count => _open.Count;

    public OpenTag this[int index] => _open[index];

    /// <summary>The innermost open element; null when none is open.</summary>
    public HtmlElement? Top => _open.Count > 0 ? _open[^1].Element : null;

    /// <summary>True when nothing has been written since the innermost element began.</summary>
    public bool IsAtStart => Html.Length == (_open.Count > 0 ? _open[^1].Inside : 0);

    public bool EndsInSpace => Html.Length > 0 && Html[^1] is ' ' or '\n';

    /// <summary>True in a table, but in none of its cells or captions: no text can stand there.</summary>
    public bool IsTableFrame => Top is { IsTablePart: true, IsCell: false, Name: not "caption" };

    public void Push(HtmlElement element, ReadOnlySpan<char> attributes = default, bool isClutter = false)
    {
        var start = Html.Length;
        Html.Append('<');
        Html.Append(element.Name);
        Html.Append(attributes);
        Html.Append('>');
        _open.Add(new OpenTag(element, start, Html.Length, Shown, Breaks, isClutter));
        Preformatted += element.Name == "pre" ? 1 : 0;
        if (element.IsBlock)
        {
            Breaks = MostBreaks;
            footer.BlockStarts(start, Shown);
        }
    }

    /// <summary>The innermost open element of this name within the cell or table around; -1: none.</summary>
    public int FindInCell(string name)
    {
        for (var i = _open.Count - 1; i >= 0 && !_open[i].Element.IsTablePart; i--)
        {
            if (_open[i].Element.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The innermost open element of these names from this place on; -1: none.</summary>
    public int Find(int from, params ReadOnlySpan<string> names)
    {
        for (var i = _open.Count - 1; i >= from; i--)
        {
            if (names.Contains(_open[i].Element.Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Closes this element and everything in it; what was formatted in it waits to be opened again.</summary>
    /// <param name="index">-1 closes nothing.</param>
    /// <param name="again">What is opened again by <see cref="Reopen"/>.</param>
    public void CloseFrom(int index, Predicate<HtmlElement>? again = null)
    {
        _again.Clear();
        while (index >= 0 && _open.Count > index)
        {
            var (element, start, inside) = (_open[^1].Element, _open[^1].Start, _open[^1].Inside);
            if (again?.Invoke(element) == true && inside - start <= _copies)
            {
                _copies -= inside - start;
                _again.Add(Html.Written[start..inside].ToString());
            }

            Close();
        }
    }

    /// <summary>Opens again what the last <see cref="CloseFrom"/> closed by the way, outermost first.</summary>
    public void Reopen(bool isAllowed = true)
    {
        for (var i = _again.Count - 1; i >= 0 && isAllowed && !IsFull; i--)
        {
            var tag = _again[i];
            var name = tag.AsSpan(1, tag.AsSpan().IndexOfAny(' ', '>') - 1);
            Push(HtmlElement.Find(name)!, tag.AsSpan()[(name.Length + 1)..^1]);
        }

        _again.Clear();
    }

    /// <summary>Takes white space and line breaks off the end: a block ends the line anyway.</summary>
    public void TrimBreaks()
    {
        var end = Html.Length;
        while (end > 0 && Html[end - 1] is ' ' or '\n')
        {
            end--;
        }

        if (Html.Written[..end].EndsWith("<br>"))
        {
            Html.Length = end - 4;
            TrimBreaks();
        }
    }

    private void Close()
    {
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Preformatted -= open.Element.Name == "pre" ? 1 : 0;
        var isEmpty = Shown == open.Shown && !open.Element.IsCell;
        if (isEmpty || (open.IsClutter && !IsCutOff && Shown - open.Shown <= MostClutter))
        {
            var hadSpace = Html.Length > open.Inside && !open.Element.IsBlock;
            (Html.Length, Shown) = (open.Start, open.Shown);
            footer.Forget(Html.Length);
            Breaks = open.Breaks;
            if (open.Element.IsBlock && !open.Element.IsTablePart && Breaks == 0 && Preformatted == 0)
            {
                Html.Append("<br>"); // An empty block between words still parts them.
                Breaks = 1;
            }
            else if (hadSpace && Html.Length > 0 && !EndsInSpace && !IsTableFrame)
            {
                Html.Append(' ');
            }

            return;
        }

        if (open.Element.IsBlock && Preformatted == 0)
        {
            TrimBreaks();
        }

        Html.Append("</");
        Html.Append(open.Element.Name);
        Html.Append('>');
        if (open.Element.IsBlock)
        {
            Breaks = MostBreaks;
            footer.BlockEnds(open.Start, Html.Length, Shown);
        }
    }
}
