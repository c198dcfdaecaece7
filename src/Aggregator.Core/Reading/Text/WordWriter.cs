using System.Buffers;
using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Collects the words of a text and the breaks between them.</summary>
/// <param name="most">Characters of the markup: its text is never longer.</param>
internal sealed class WordWriter(int most) : IDisposable
{
    private static readonly Kind[] Kinds = [.. Enumerable.Range(0, 0x10000).Select(c => KindOf((char)c))];

    private readonly char[] _text = ArrayPool<char>.Shared.Rent(most + 1);
    private readonly StringBuilder _decoded = new();
    private int _length;
    private char _gap;

    private enum Kind : byte
    {
        Letter,
        Gap,
        Nothing,

        /// <summary>A control of ISO 8859-1 that is meant as a character of windows-1252.</summary>
        Misread,
    }

    /// <summary>A tag parts words: a block or line break as a line, a cell as a space.</summary>
    public void Separate(HtmlElement element)
    {
        if (element.IsBlock || element.Name == "br")
        {
            _gap = element.IsCell && _gap != '\n' ? ' ' : '\n';
        }
    }

    /// <summary>Takes text whose references are not resolved.</summary>
    public void Write(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&'))
        {
            WriteWords(raw);
            return;
        }

        _decoded.Clear();
        HtmlEntities.Decode(raw, _decoded);
        foreach (var chunk in _decoded.GetChunks())
        {
            WriteWords(chunk.Span);
        }
    }

    public override string ToString() => OneLine.WellFormed(new string(_text, 0, _length));

    public void Dispose() => ArrayPool<char>.Shared.Return(_text);

    private void WriteWords(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            switch (Kinds[c])
            {
                case Kind.Letter:
                    WriteLetter(c);
                    break;
                case Kind.Gap:
                    _gap = _gap == '\0' ? ' ' : _gap;
                    break;
                case Kind.Misread:
                    WriteLetter(HtmlEntities.Meant(c));
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteLetter(char c)
    {
        if (_gap != '\0')
        {
            if (_length > 0)
            {
                _text[_length++] = _gap;
            }

            _gap = '\0';
        }

        _text[_length++] = c;
    }

    private static Kind KindOf(char c) =>
        HtmlEntities.Meant(c) != c ? Kind.Misread
        : char.IsWhiteSpace(c) ? Kind.Gap
        : OneLine.IsInvisible(c) ? Kind.Nothing
        : Kind.Letter;
}
