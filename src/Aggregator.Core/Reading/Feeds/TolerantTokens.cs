using System.Buffers;

namespace Aggregator.Reading.Feeds;

/// <summary>Cuts what resembles XML into tags and text. A mistake costs the tag it is in, never what follows.</summary>
internal sealed class TolerantTokens(string text, FeedContext context)
{
    /// <summary>What is said of a tag with more attributes than are read.</summary>
    public const string TooManyAttributes =
        "an element has more attributes than can be meant; only the first of them were read";

    private const int MostAttributes = 1_000;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/><=\"'");
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\r\n><");

    private readonly DeclaredEntities _entities = new(context);
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>Characters looked at so far, once or again: a few times the input at most.</summary>
    public long Visited { get; private set; }

    /// <summary>Element for a start tag, EndElement, Text, CDATA; None at the end.</summary>
    public System.Xml.XmlNodeType Kind { get; private set; }

    /// <summary>The tag's name with its prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, its references resolved.</summary>
    public string Value { get; private set; } = "";

    public bool IsSelfClosing { get; private set; }

    /// <summary>Of the start tag just read, as written but for resolved references.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    public bool Read()
    {
        while (_at < text.Length)
        {
            var from = _at;
            var isToken = text[_at] == '<' ? ReadMarkup() : ReadText(_at);
            Visited += _at - from;
            if (isToken)
            {
                return true;
            }
        }

        Kind = System.Xml.XmlNodeType.None;
        return false;
    }

    private bool ReadMarkup()
    {
        var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
        if (IsNameStart(next))
        {
            return ReadStartTag();
        }

        if (next == '/' && _at + 2 < text.Length && IsNameStart(text[_at + 2]))
        {
            return ReadEndTag();
        }

        if (next == '!' && Follows("<![CDATA["))
        {
            return ReadCData();
        }

        if (next is '!' or '?')
        {
            SkipDeclaration(next);
            return false;
        }

        return ReadText(_at + 1);
    }

    private bool ReadText(int searchFrom)
    {
        var end = text.IndexOf('<', searchFrom);
        end = end < 0 ? text.Length : end;
        Value = _entities.Resolve(text.AsSpan(_at, end - _at));
        Kind = System.Xml.XmlNodeType.Text;
        _at = end;
        return true;
    }

    private bool ReadCData()
    {
        var start = _at + 9;
        var end = IndexOf("]]>", start);
        // Without an end it ends where the next tag closes the element around it.
        var stop = end >= 0 ? end : IndexOf("</", start);
        stop = stop < 0 ? text.Length : stop;
        Value = text[start..stop];
        Kind = System.Xml.XmlNodeType.CDATA;
        _at = end >= 0 ? end + 3 : stop;
        return true;
    }

    private void SkipDeclaration(char kind)
    {
        if (Follows("<!DOCTYPE"))
        {
            ReadDocumentType();
            return;
        }

        var close = Follows("<!--") ? "-->" : kind == '?' ? "?>" : ">";
        var end = IndexOf(close, _at + (close == "-->" ? 4 : 2));
        var length = close.Length;
        if (end < 0)
        {
            (end, length) = (IndexOf(">", _at), 1);
        }

        _at = end < 0 ? text.Length : end + length;
    }

    // To its '>', or where it declares entities to "]>"; without that to the next '>'.
    private void ReadDocumentType()
    {
        var start = text.AsSpan(_at).IndexOfAny('>', '[');
        if (start < 0 || text[_at + start] == '>')
        {
            _at = start < 0 ? text.Length : _at + start + 1;
            return;
        }

        start += _at;
        var close = IndexOf("]>", start);
        close = close < 0 ? IndexOf(">", start) : close + 1;
        _entities.Declare(text.AsSpan(start, Math.Max(0, close - start)));
        _at = close < 0 ? text.Length : close + 1;
    }

    private bool ReadEndTag()
    {
        var start = _at + 2;
        var end = NameEnd(start);
        Name = text[start..end];
        Kind = System.Xml.XmlNodeType.EndElement;
        var close = text.AsSpan(end).IndexOfAny('>', '<');
        _at = close < 0 ? text.Length : text[end + close] == '>' ? end + close + 1 : end + close;
        return true;
    }

    private bool ReadStartTag()
    {
        var end = NameEnd(_at + 1);
        Name = text[(_at + 1)..end];
        Kind = System.Xml.XmlNodeType.Element;
        IsSelfClosing = false;
        _attributes.Clear();
        _at = end;
        while (_at < text.Length && text[_at] is not ('>' or '<'))
        {
            if (text[_at] == '/')
            {
                IsSelfClosing = _at + 1 < text.Length && text[_at + 1] == '>';
                _at++;
            }
            else if (EndOfName.Contains(text[_at]))
            {
                _at++;
            }
            else
            {
                ReadAttribute();
            }
        }

        _at += _at < text.Length && text[_at] == '>' ? 1 : 0;
        return true;
    }

    private void ReadAttribute()
    {
        var end = NameEnd(_at);
        var name = text[_at..end];
        _at = SkipSpace(end);
        if (_at >= text.Length || text[_at] != '=')
        {
            return;
        }

        _at = SkipSpace(_at + 1);
        var value = ReadAttributeValue();
        if (_attributes.Count >= MostAttributes)
        {
            context.SayOnce(TooManyAttributes);
            return;
        }

        _attributes.Add((name, _entities.Resolve(value)));
    }

    private ReadOnlySpan<char> ReadAttributeValue()
    {
        if (_at < text.Length && text[_at] is '"' or '\'')
        {
            var close = IndexOf(text[_at] == '"' ? "\"" : "'", _at + 1);
            var quoted = close < 0 ? default : text.AsSpan(_at + 1, close - _at - 1);
            _at++;
            // A value with a whole tag in it lacks its closing quote.
            if (close >= 0 && !(quoted.Contains('<') && quoted.Contains('>')))
            {
                _at = close + 1;
                return quoted;
            }
        }

        var rest = text.AsSpan(_at);
        var end = rest.IndexOfAny(EndOfBareValue);
        end = end < 0 ? rest.Length : end;
        end -= end > 0 && end < rest.Length && rest[end] == '>' && rest[end - 1] == '/' ? 1 : 0;
        _at += end;
        return rest[..end];
    }

    // What is not found once is not searched for again: the input is walked through once, not once a mistake.
    private int IndexOf(string wanted, int from)
    {
        if (from >= text.Length || _absent.Contains(wanted))
        {
            return -1;
        }

        var found = text.IndexOf(wanted, from, StringComparison.Ordinal);
        Visited += (found < 0 ? text.Length : found) - from;
        if (found < 0)
        {
            _absent.Add(wanted);
        }

        return found;
    }

    private bool Follows(string wanted) =>
        string.Compare(text, _at, wanted, 0, wanted.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int NameEnd(int from)
    {
        var length = text.AsSpan(from).IndexOfAny(EndOfName);
        return length < 0 ? text.Length : from + length;
    }

    private int SkipSpace(int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t' or '\r' or '\n')
        {
            from++;
        }

        return from;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';
}
