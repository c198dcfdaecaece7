using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Turns HTML from outside into safe HTML: only what the allow-list names is written again.</summary>
internal ref struct HtmlCleaner
{
    private readonly HtmlWriter _safe;
    private readonly HtmlAttributes _attributes;
    private readonly StringBuilder _decoded = new();
    private readonly HashSet<string> _unclosed = [];
    private readonly string? _against;
    private HtmlScanner _scanner;
    private string? _picture;
    private int _shown;

    public HtmlCleaner(ReadOnlySpan<char> html, string? against, string? page)
    {
        _scanner = new HtmlScanner(html);
        _safe = new HtmlWriter(html.Length, new Footer(page));
        _attributes = new HtmlAttributes(against);
        _against = against;
    }

    /// <summary>Characters of the input looked at, once or again.</summary>
    public readonly long Visited => _scanner.Visited;

    /// <summary>The whole input as safe HTML.</summary>
    /// <param name="hadFooter">True when a footer was taken out: what was around it may be empty now.</param>
    public string Clean(out bool hadFooter)
    {
        while (_scanner.Read())
        {
            switch (_scanner.Kind)
            {
                case HtmlTokenKind.Text:
                    WriteText();
                    break;
                case HtmlTokenKind.StartTag:
                    WriteStart(HtmlElement.Find(_scanner.Value));
                    break;
                case HtmlTokenKind.EndTag when HtmlElement.Find(_scanner.Value) is { IsKept: true } element:
                    _safe.End(element);
                    break;
                default:
                    break;
            }
        }

        return _safe.Finish(out hadFooter);
    }

    /// <summary>Gives the lent memory back.</summary>
    public readonly void Dispose()
    {
        _safe.Dispose();
        _attributes.Dispose();
    }

    private void WriteText()
    {
        if (!_scanner.Value.Contains('&'))
        {
            _safe.Text(_scanner.Value);
            return;
        }

        _decoded.Clear();
        HtmlEntities.Decode(_scanner.Value, _decoded);
        _safe.Text(_decoded.ToString());
    }

    private void WriteStart(HtmlElement? element)
    {
        switch (element)
        {
            case null:
                break;
            case { IsDropped: true, IsRawText: false }:
                SkipInside(element);
                break;
            case { Name: "img" }:
                WriteImage(element);
                break;
            case { IsKept: true, IsVoid: true }:
                _safe.Void(element);
                break;
            case { IsKept: true }:
                var attributes = _attributes.Of(element, ref _scanner);
                _safe.Start(element, attributes, _attributes.IsClutter, _attributes.Link);
                break;
            default:
                break;
        }
    }

    private void WriteImage(HtmlElement element)
    {
        var image = HtmlImage.Read(ref _scanner, _against);
        if (image.Character is { } character)
        {
            _safe.Text(character);
        }
        else if (image.Address is { } address && (address != _picture || _safe.Shown != _shown))
        {
            // The same picture once more is what noscript holds for a lazy one.
            _safe.Image(element, _attributes.Of(image));
            (_picture, _shown) = (address, _safe.Shown);
        }
    }

    // To the end tag that belongs to it; where it has none, only the tag itself goes.
    private void SkipInside(HtmlElement element)
    {
        if (_unclosed.Contains(element.Name))
        {
            return;
        }

        var start = _scanner;
        for (var depth = 1; depth > 0;)
        {
            if (!_scanner.Read())
            {
                // Asked once for each name, so that the input is not walked through again and again.
                _unclosed.Add(element.Name);
                start.Visited = _scanner.Visited;
                _scanner = start;
                return;
            }

            if (_scanner.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag
                && _scanner.Value.Equals(element.Name, StringComparison.OrdinalIgnoreCase))
            {
                depth += _scanner.Kind == HtmlTokenKind.StartTag ? 1 : -1;
            }
        }
    }
}
