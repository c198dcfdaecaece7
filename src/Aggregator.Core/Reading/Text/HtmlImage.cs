using System.Globalization;
using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>The attributes of an img element, and which leads to the picture that a reader was meant to see.</summary>
internal ref struct HtmlImage
{
    private const int SmallestSide = 2;

    private ReadOnlySpan<char> _source;
    private ReadOnlySpan<char> _lazy;
    private ReadOnlySpan<char> _set;
    private ReadOnlySpan<char> _lazySet;
    private string? _text;
    private string? _title;
    private int? _width;
    private int? _height;
    private bool _isHidden;

    /// <summary>The absolute address; null when there is no picture to be seen.</summary>
    public string? Address { get; private set; }

    /// <summary>Reads the attributes of the tag that was just scanned.</summary>
    public static HtmlImage Read(ref HtmlScanner scanner, string? against)
    {
        var image = new HtmlImage();
        while (scanner.ReadAttribute())
        {
            image.Take(scanner.AttributeName, scanner.AttributeValue);
        }

        image.Address = image.Chosen(against);
        return image;
    }

    /// <summary>The text that stands for the picture of a character (an emoji); null for any other picture.</summary>
    public readonly string? Character =>
        _text is { Length: > 0 and <= 12 } && !Ascii.IsValid(_text)
        && Address?.Contains("/emoji/", StringComparison.OrdinalIgnoreCase) == true
            ? _text
            : null;

    /// <summary>Writes the attributes, each with a leading space.</summary>
    public readonly void WriteTo(HtmlBuffer html)
    {
        HtmlEscaping.AppendAttribute(html, "src", Address);
        HtmlEscaping.AppendAttribute(html, "alt", _text);
        if (!string.IsNullOrEmpty(_title))
        {
            HtmlEscaping.AppendAttribute(html, "title", _title);
        }

        if (_width is { } width && _height is { } height)
        {
            html.Append(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        }
    }

    private void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name.Length)
        {
            case 3 when Is(name, "src"):
                _source = _source.IsEmpty ? value : _source;
                break;
            case 3 when Is(name, "alt"):
                _text ??= HtmlAttributes.Line(value);
                break;
            case 5 when Is(name, "title"):
                _title ??= HtmlAttributes.Line(value);
                break;
            case 5 when Is(name, "width"):
                _width ??= HtmlAttributes.Number(value, 0, 10_000);
                break;
            case 6 when Is(name, "height"):
                _height ??= HtmlAttributes.Number(value, 0, 10_000);
                break;
            case 5 when Is(name, "style"):
                TakeStyle(value);
                break;
            case 6 when Is(name, "srcset"):
                _set = value;
                break;
            default:
                TakeLazy(name, value);
                break;
        }
    }

    private void TakeStyle(ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            _isHidden |= (Is(name, "display") && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (Is(name, "visibility") && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase))
                || ((Is(name, "width") || Is(name, "height")) && IsTiny(value));
        }
    }

    private static bool IsTiny(ReadOnlySpan<char> length)
    {
        var digits = length.IndexOfAnyExceptInRange('0', '9');
        var unit = digits < 0 ? default : length[digits..];
        return HtmlAttributes.Number(digits < 0 ? length : length[..digits], 0, 10_000) < SmallestSide
            && (unit.IsEmpty || unit.StartsWith("px", StringComparison.OrdinalIgnoreCase));
    }

    // data-src, data-lazy-src, data-original, data-lazy-srcset ...: where scripts find what they show later.
    private void TakeLazy(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (!name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) || value.IsEmpty)
        {
            return;
        }

        if (name.EndsWith("srcset", StringComparison.OrdinalIgnoreCase))
        {
            _lazySet = value;
        }
        else if (name.EndsWith("src", StringComparison.OrdinalIgnoreCase) || Is(name, "data-original")
            || Is(name, "data-orig-file") || Is(name, "data-lazy") || Is(name, "data-url"))
        {
            _lazy = _lazy.IsEmpty ? value : _lazy;
        }
    }

    private readonly string? Chosen(string? against)
    {
        if (_isHidden || _width < SmallestSide || _height < SmallestSide)
        {
            return null;
        }

        var address = Absolute(_lazy, against)
            ?? (Clutter.IsPlaceholder(_source) ? null : Absolute(_source, against))
            ?? Absolute(Srcset.Largest(_lazySet.IsEmpty ? _set.ToString() : _lazySet.ToString()), against);
        return address is null || Clutter.IsCounter(address) ? null : address;
    }

    private static string? Absolute(ReadOnlySpan<char> written, string? against) =>
        written.IsEmpty ? null : WebAddress.Absolute(HtmlEntities.Decode(written, inAttribute: true), against);

    private static bool Is(ReadOnlySpan<char> name, string wanted) =>
        name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
