using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Turns HTML from outside into safe HTML: only what the allow-list names is written again.</summary>
internal ref struct HtmlCleaner(ReadOnlySpan<char> html, string? against)
{
    private readonly HtmlWriter _safe = new(html.Length);
    private readonly StringBuilder _decoded = new();
    private HtmlScanner _scanner = new(html);

    public string Clean()
    {
        while (_scanner.Read())
        {
            switch (_scanner.Kind)
            {
                case HtmlTokenKind.Text:
                    WriteText();
                    break;
                case HtmlTokenKind.StartTag:
                    WriteStart();
                    break;
                case HtmlTokenKind.EndTag when HtmlElement.Find(_scanner.Value) is { IsKept: true } element:
                    _safe.End(element);
                    break;
                default:
                    break;
            }
        }

        return _safe.Finish();
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

    private void WriteStart()
    {
        switch (HtmlElement.Find(_scanner.Value))
        {
            case { IsDropped: true, IsRawText: false } element:
                SkipInside(element);
                break;
            case { Name: "img" } image:
                var picture = HtmlAttributes.OfImage(ref _scanner, against);
                if (picture is not null)
                {
                    _safe.Void(image, picture, isContent: true);
                }

                break;
            case { IsKept: true, IsVoid: true } element:
                _safe.Void(element, "", isContent: false);
                break;
            case { IsKept: true } element:
                _safe.Start(element, HtmlAttributes.Of(element, ref _scanner, against));
                break;
            default:
                break;
        }
    }

    // Nested elements of the same name are counted, so that the matching end tag ends it.
    private void SkipInside(HtmlElement element)
    {
        var depth = 1;
        while (depth > 0 && _scanner.Read())
        {
            if (_scanner.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag
                && _scanner.Value.Equals(element.Name, StringComparison.OrdinalIgnoreCase))
            {
                depth += _scanner.Kind == HtmlTokenKind.StartTag ? 1 : -1;
            }
        }
    }
}
