using System.Text;
using System.Text.Json.Nodes;

namespace Aggregator.Sources.Json;

/// <summary>Changes a JSON file by its bytes: what is not meant stays as it is, comments and layout too.</summary>
internal sealed class JsonEditor
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly bool _hasMark;
    private readonly JsonLayout _layout;
    private readonly List<(int From, int To, string Text)> _edits = [];

    /// <param name="text">The file that the values stand in which are edited.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark, which stays.</param>
    public JsonEditor(JsonText text, bool hasMark)
    {
        (_bytes, _hasMark) = (text.Bytes, hasMark);
        _layout = new JsonLayout(_bytes);
    }

    /// <summary>Puts values behind the last one of a list; once for each list.</summary>
    public void Append(LocatedValue list, params IReadOnlyList<JsonNode> values) =>
        Insert(list, [.. values.Select(value => (Key: (string?)null, value))]);

    /// <summary>Gives an object a value under a key, in place of the one that it has; once for each object.</summary>
    public void Set(LocatedValue owner, string key, JsonNode value)
    {
        if (owner.Children.FirstOrDefault(child => child.Key == key) is { } old)
        {
            var text = _layout.Write(null, value, _layout.IndentAt(old.KeyOffset), _layout.Column(old.Offset));
            _edits.Add((old.Offset, old.End, text));
        }
        else
            Insert(owner, [(key, value)]);
    }

    /// <summary>Gives an object a value under a new key before all others; once for each object.</summary>
    public void SetFirst(LocatedValue owner, string key, JsonNode value)
    {
        if (owner.Children is not [var first, ..])
        {
            Insert(owner, [(key, value)]);
            return;
        }
        var indent = _layout.IndentAt(first.KeyOffset);
        var gap = _layout.IsOnOwnLine(owner.Offset + 1, first.KeyOffset) ? _layout.NewLine + indent : " ";
        _edits.Add((first.KeyOffset, first.KeyOffset, _layout.Write(key, value, indent) + "," + gap));
    }

    /// <summary>The file with all changes made.</summary>
    public byte[] Bytes()
    {
        using var written = new MemoryStream();
        if (_hasMark)
            written.Write(Mark);
        var at = 0;
        foreach (var (from, to, text) in _edits.OrderBy(edit => edit.From))
        {
            written.Write(_bytes.Span[at..from]);
            written.Write(Encoding.UTF8.GetBytes(text));
            at = to;
        }
        written.Write(_bytes.Span[at..]);
        return written.ToArray();
    }

    private void Insert(LocatedValue owner, IReadOnlyList<(string? Key, JsonNode Value)> values)
    {
        if (values.Count == 0)
            return;
        if (owner.Children.Count == 0)
            InsertFirst(owner, values);
        else if (_layout.IsOnOwnLine(BeforeLast(owner), owner.Children[^1].KeyOffset))
            InsertLines(owner, values);
        else
            InsertInLine(owner.Children[^1], values);
    }

    /// <summary>Where what stands before the last value ends.</summary>
    private static int BeforeLast(LocatedValue owner) =>
        owner.Children is [.., var before, _] ? before.End : owner.Offset + 1;

    private void InsertInLine(LocatedValue last, IReadOnlyList<(string? Key, JsonNode Value)> values)
    {
        var indent = _layout.IndentAt(last.KeyOffset);
        var column = _layout.Column(last.End);
        var text = string.Concat(values.Select(one => ", " + _layout.Write(one.Key, one.Value, indent, column)));
        _edits.Add((last.End, last.End, text));
    }

    /// <summary>A line each, below the last one and what is said beside it; a comma after the last where there was
    /// one.</summary>
    private void InsertLines(LocatedValue owner, IReadOnlyList<(string? Key, JsonNode Value)> values)
    {
        var last = owner.Children[^1];
        var indent = _layout.IndentAt(last.KeyOffset);
        var comma = _layout.CommaAfter(last.End);
        if (comma is null)
            _edits.Add((last.End, last.End, ","));
        var at = _layout.EndOfRemark(comma + 1 ?? last.End);
        var lines = values.Select(one => _layout.NewLine + indent + _layout.Write(one.Key, one.Value, indent));
        _edits.Add((at, at, string.Join(',', lines) + (comma is null ? "" : ",")));
    }

    private void InsertFirst(LocatedValue owner, IReadOnlyList<(string? Key, JsonNode Value)> values)
    {
        var outer = _layout.IndentAt(owner.KeyOffset);
        var close = owner.End - 1;
        if (!_layout.HasLines)
        {
            var inLine = string.Join(", ", values.Select(one => _layout.Write(one.Key, one.Value, outer)));
            _edits.Add((_layout.StartOfGap(close), close, $" {inLine} "));
            return;
        }
        var indent = outer + _layout.Unit;
        var lines = values.Select(one => _layout.NewLine + indent + _layout.Write(one.Key, one.Value, indent));
        // What is said inside the empty brackets stays above.
        _edits.Add((_layout.StartOfGap(close), close, string.Join(',', lines) + _layout.NewLine + outer));
    }
}
