using System.Buffers;
using AngleSharp.Dom;

namespace Aggregator.Reading.Pages;

/// <summary>A page, or a part of one, as its blocks and lines, in document order.</summary>
internal sealed class ArticleOutline
{
    private const int LongLine = 80;
    private const int ShortestSentence = 25;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…:;。！？：；।؟۔؛։՝።");

    private static readonly HashSet<string> Silent = new(
        [
            "script", "style", "template", "noscript", "svg", "math", "canvas", "iframe", "object", "select", "option",
            "button", "textarea", "head", "rt", "rp",
        ],
        StringComparer.Ordinal);

    private readonly List<ArticleBlock> _blocks = [];
    private readonly List<ArticleLine> _lines = [];
    private readonly List<IElement> _inline = [];

    // Of the line that is being read.
    private List<IText> _words = [];
    private int _length;
    private int _links;
    private bool _isEnded;
    private bool _inLink;

    private ArticleOutline(IElement root)
    {
        Visit(root, null);
        for (var i = _blocks.Count - 1; i > 0; i--)
            _blocks[i].Parent!.Add(_blocks[i]);
    }

    public static ArticleOutline Of(IElement root) => new(root);

    /// <summary>The first is the whole.</summary>
    public IReadOnlyList<ArticleBlock> Blocks => _blocks;

    public IReadOnlyList<ArticleLine> Lines => _lines;

    /// <summary>The elements within lines that have a class or an id.</summary>
    public IReadOnlyList<IElement> Inline => _inline;

    /// <summary>The smallest block that speaks most for an article; null when none does.</summary>
    public ArticleBlock? Best()
    {
        ArticleBlock? best = null;
        foreach (var block in _blocks)
            if (block.Value > 0 && block.Value >= (best?.Value ?? 0))
                best = block;
        return best;
    }

    /// <summary>How many elements it has.</summary>
    public int Elements { get; private set; }

    private bool Seen(IElement element)
    {
        Elements++;
        return !Silent.Contains(element.LocalName);
    }

    // The parser has bounded the depth.
    private void Visit(IElement element, ArticleBlock? parent)
    {
        var block = new ArticleBlock(element, parent);
        _blocks.Add(block);
        VisitChildren(element, block);
        EndLine(block);
    }

    private void VisitChildren(INode node, ArticleBlock block)
    {
        // Not by NextSibling, which looks for its place among all others.
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                Count(words);
            else if (child is IElement element && Seen(element))
                VisitElement(element, block);
        }
    }

    private void VisitElement(IElement element, ArticleBlock block)
    {
        if (!ElementText.IsInline(element.LocalName))
        {
            EndLine(block);
            if (element.LocalName != "br")
                Visit(element, block);
            return;
        }
        if (element.ClassName is { Length: > 0 } || element.Id is { Length: > 0 })
            _inline.Add(element);
        var wasInLink = _inLink;
        _inLink |= element.LocalName == "a";
        VisitChildren(element, block);
        _inLink = wasInLink;
    }

    private void Count(IText words)
    {
        var length = 0;
        var afterSpace = _length == 0;
        foreach (var c in words.Data)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace || !afterSpace)
                length += IsWide(c) ? 3 : 1;
            if (!isSpace && !IsQuote(c))
                _isEnded = Ends.Contains(c);
            afterSpace = isSpace;
        }
        if (length == 0)
            return;
        _words.Add(words);
        _length += length;
        _links += _inLink ? length : 0;
    }

    /// <summary>How much a text says: a character of Chinese, Japanese and Korean as much as three letters.</summary>
    public static int Weigh(string text) => text.Length + (2 * text.Count(IsWide));

    private static bool IsWide(char c) => c is (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3');

    private static bool IsQuote(char c) => "\"')]”“’»」』）".Contains(c, StringComparison.Ordinal);

    private void EndLine(ArticleBlock block)
    {
        if (_length > 0)
        {
            var line = new ArticleLine(block, _words)
            {
                Length = _length,
                Links = _links,
                IsProse = _links * 2 <= _length && _length - _links >= (_isEnded ? ShortestSentence : LongLine),
            };
            block.Add(line);
            _lines.Add(line);
            _words = [];
        }
        (_length, _links, _isEnded) = (0, 0, false);
    }
}
