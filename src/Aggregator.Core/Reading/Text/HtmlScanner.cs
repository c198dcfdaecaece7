using System.Buffers;

namespace Aggregator.Reading.Text;

/// <summary>
/// Cuts HTML into tags and text as browsers do (HTML Standard, 13.2.5). One pass, nothing is copied, every character is
/// visited a bounded number of times whatever the input.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create("\t\n\f\r />");
    private static readonly SearchValues<char> EndOfAttributeName = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create("\t\n\f\r >");

    private const string Space = "\t\n\f\r ";
    private const string Between = Space + "/";
    private const string CDataStart = "<![CDATA[";

    private ReadOnlySpan<char> _rest = html;
    private ReadOnlySpan<char> _attributes;
    private HashSet<string>? _endless;
    private int _raw = -1;

    /// <summary>Characters looked at so far, once or again: a few times the input at most.</summary>
    public long Visited { get; set; }

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The text, or the tag's name as written.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public ReadOnlySpan<char> AttributeName { get; private set; }

    /// <summary>Without quotes, references unresolved.</summary>
    public ReadOnlySpan<char> AttributeValue { get; private set; }

    public bool Read()
    {
        while (!_rest.IsEmpty)
        {
            if (_raw >= 0)
            {
                var length = _raw;
                _raw = -1;
                return Give(HtmlTokenKind.RawText, _rest[..length], length);
            }

            if (_rest[0] == '<' ? ReadMarkup() : ReadText(0))
            {
                return true;
            }
        }

        Kind = HtmlTokenKind.End;
        return false;
    }

    /// <summary>The next attribute of the start tag just read.</summary>
    public bool ReadAttribute()
    {
        var rest = _attributes.TrimStart(Between);
        if (rest.IsEmpty)
        {
            return false;
        }

        var end = rest[1..].IndexOfAny(EndOfAttributeName) + 1;
        end = end == 0 ? rest.Length : end;
        AttributeName = rest[..end];
        AttributeValue = default;
        rest = rest[end..];
        var value = rest.TrimStart(Space);
        _attributes = value.StartsWith('=') ? ReadValue(value[1..].TrimStart(Space)) : rest;
        return true;
    }

    private ReadOnlySpan<char> ReadValue(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return rest;
        }

        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            AttributeValue = close < 0 ? rest[1..] : rest.Slice(1, close);
            return close < 0 ? default : rest[(close + 2)..];
        }

        var end = rest.IndexOfAny(EndOfBareValue);
        AttributeValue = end < 0 ? rest : rest[..end];
        return end < 0 ? default : rest[end..];
    }

    private bool ReadText(int from)
    {
        var end = _rest[from..].IndexOf('<');
        end = end < 0 ? _rest.Length : end + from;
        return Give(HtmlTokenKind.Text, _rest[..end], end);
    }

    private bool ReadMarkup()
    {
        var next = _rest.Length > 1 ? _rest[1] : '\0';
        if (char.IsAsciiLetter(next))
        {
            return ReadTag(HtmlTokenKind.StartTag, 1);
        }

        if (next == '/' && _rest.Length > 2 && char.IsAsciiLetter(_rest[2]))
        {
            return ReadTag(HtmlTokenKind.EndTag, 2);
        }

        if (next is '!' or '?' or '/' && _rest.Length > 2)
        {
            SkipComment();
            return false;
        }

        return ReadText(1);
    }

    private bool ReadTag(HtmlTokenKind kind, int from)
    {
        var close = EndOfTag(_rest, from);
        Visited += close < 0 ? _rest.Length : close;
        if (close < 0)
        {
            _rest = default; // A tag that never ends takes the rest with it, as in every browser.
            return false;
        }

        var tag = _rest[from..close];
        var end = tag.IndexOfAny(EndOfName);
        _attributes = end < 0 ? default : tag[end..];
        var name = end < 0 ? tag : tag[..end];
        Give(kind, name, close + 1);
        if (kind == HtmlTokenKind.StartTag && HtmlElement.Find(name) is { IsRawText: true } element)
        {
            _raw = RawLength(element.Name);
        }

        return true;
    }

    // The first '>' that is not inside a quoted value.
    private static int EndOfTag(ReadOnlySpan<char> html, int from)
    {
        var nameEnd = html[from..].IndexOfAny(EndOfName);
        var rest = nameEnd < 0 ? default : html[(from + nameEnd)..];
        while (true)
        {
            rest = rest.TrimStart(Between);
            if (rest.IsEmpty || rest[0] == '>')
            {
                return rest.IsEmpty ? -1 : html.Length - rest.Length;
            }

            var end = rest[1..].IndexOfAny(EndOfAttributeName) + 1;
            rest = end == 0 ? default : rest[end..];
            var value = rest.TrimStart(Space);
            if (value.StartsWith('='))
            {
                rest = SkipValue(value[1..].TrimStart(Space));
            }
        }
    }

    private static ReadOnlySpan<char> SkipValue(ReadOnlySpan<char> rest)
    {
        if (!rest.IsEmpty && rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            return close < 0 ? default : rest[(close + 2)..];
        }

        var end = rest.IndexOfAny(EndOfBareValue);
        return end < 0 ? default : rest[end..];
    }

    private void SkipComment()
    {
        // CDATA in HTML is a comment to browsers; in feeds it is text that was wrapped once too often.
        var end = _rest.StartsWith(CDataStart) ? CDataStart.Length - 1
            : _rest.StartsWith("<!--") ? EndOfComment(_rest)
            : _rest.IndexOf('>');
        Visited += end < 0 ? _rest.Length : end;
        _rest = end < 0 ? default : _rest[(end + 1)..];
    }

    // "<!-->" and "<!--->" are whole comments; "--!>" ends one too.
    private static int EndOfComment(ReadOnlySpan<char> rest)
    {
        if (rest[4..].StartsWith(">") || rest[4..].StartsWith("->"))
        {
            return rest.IndexOf('>');
        }

        var at = 4;
        while (true)
        {
            var found = rest[at..].IndexOf("--");
            if (found < 0)
            {
                return -1;
            }

            at += found + 2;
            var after = rest[at..].TrimStart('-');
            if (after.StartsWith(">") || after.StartsWith("!>"))
            {
                return rest.Length - after.Length + (after[0] == '!' ? 1 : 0);
            }

            at = rest.Length - after.Length;
        }
    }

    // How much text stands before the end tag. A script that never ends takes the rest with it, as in every browser;
    // of other elements without an end only the tag is lost, and their end is not looked for again.
    private int RawLength(string name)
    {
        for (var at = 0; _endless?.Contains(name) != true; at += 2)
        {
            var found = _rest[at..].IndexOf("</");
            Visited += found < 0 ? _rest.Length - at : found;
            if (found < 0)
            {
                (_endless ??= []).Add(name);
                break;
            }

            at += found;
            var tag = _rest[(at + 2)..];
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (tag.Length == name.Length || EndOfName.Contains(tag[name.Length])))
            {
                return at;
            }
        }

        return name is "script" or "style" ? _rest.Length : -1;
    }

    private bool Give(HtmlTokenKind kind, ReadOnlySpan<char> value, int length)
    {
        Kind = kind;
        Value = value;
        Visited += length;
        _rest = _rest[length..];
        return true;
    }
}
