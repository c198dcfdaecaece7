namespace Aggregator.Reading.Feeds;

/// <summary>The elements that are open in what resembles XML, and which of them a tag closes without a word.</summary>
internal sealed class OpenElements(int most)
{
    // Elements that hold one text: whatever element of a feed begins inside them, their end tag was forgotten.
    private static readonly HashSet<string> Leaves = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "link", "guid", "id", "pubDate", "published", "updated", "category", "comments", "language",
        "copyright", "lastBuildDate", "generator", "ttl",
    };

    // Elements of a feed that no HTML has: they close a body, too.
    private static readonly HashSet<string> Unmistakable = new(StringComparer.OrdinalIgnoreCase)
    {
        "item", "entry", "guid", "pubDate", "lastBuildDate", "enclosure", "content:encoded", "dc:creator", "dc:date",
    };

    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "summary", "content", "content:encoded",
    };

    private readonly List<ElementName> _open = [];
    private int _unopened;

    public int Count => _open.Count;

    public ElementName Pop()
    {
        var last = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return last;
    }

    /// <summary>False when elements are nested too deeply: this one is passed over, and so is its end tag.</summary>
    public bool Push(ElementName name)
    {
        if (_open.Count >= most)
        {
            _unopened++;
            return false;
        }

        _open.Add(name);
        return true;
    }

    /// <summary>Whether one of the open elements is a text that may be markup.</summary>
    public bool IsInBody() => _open.Exists(open => Bodies.Contains(open.Written));

    /// <summary>How many elements this end tag closes; 0 when it closes none.</summary>
    public int ClosedBy(string endTag)
    {
        if (_unopened > 0)
        {
            _unopened--;
            return 0;
        }

        var at = _open.FindLastIndex(open => open.IsWritten(endTag));
        return at < 0 ? 0 : _open.Count - at;
    }

    /// <summary>How many elements must be closed before this start tag.</summary>
    public int ClosedBefore(string startTag)
    {
        var isUnmistakable = Unmistakable.Contains(startTag);
        if (!isUnmistakable && !Leaves.Contains(startTag) && !Bodies.Contains(startTag))
        {
            return 0;
        }

        var isItem = startTag.Equals("item", StringComparison.OrdinalIgnoreCase)
            || startTag.Equals("entry", StringComparison.OrdinalIgnoreCase);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var name = _open[i].Written;
            if (isItem && name.Equals(startTag, StringComparison.OrdinalIgnoreCase))
            {
                return _open.Count - i;
            }

            // A leaf closes only when it is the innermost: <title> inside the HTML of a body is not one.
            var isInnermost = i == _open.Count - 1;
            if ((isInnermost && Leaves.Contains(name)) || (isUnmistakable && !isItem && Bodies.Contains(name)))
            {
                return _open.Count - i;
            }
        }

        return 0;
    }
}
