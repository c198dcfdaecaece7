using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aggregator.Sources.Json;

/// <summary>How a JSON file is laid out: its line ends and indents, where comments and commas stand.</summary>
internal sealed class JsonLayout
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _width;

    /// <param name="utf8">The file.</param>
    /// <param name="width">In how many columns new lines should fit.</param>
    public JsonLayout(ReadOnlyMemory<byte> utf8, int width = 120)
    {
        (_bytes, _width) = (utf8, width);
        var first = utf8.Span.IndexOf((byte)'\n');
        HasLines = first >= 0;
        NewLine = first > 0 && utf8.Span[first - 1] == '\r' ? "\r\n" : "\n";
        Unit = FirstIndent();
    }

    public bool HasLines { get; }

    public string NewLine { get; }

    /// <summary>By how much each level is indented.</summary>
    public string Unit { get; }

    /// <summary>With how much white space the line begins that a byte stands in.</summary>
    public string IndentAt(int offset)
    {
        var line = _bytes.Span[(_bytes.Span[..offset].LastIndexOf((byte)'\n') + 1)..];
        var end = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return Encoding.ASCII.GetString(line[..Math.Max(end, 0)]);
    }

    /// <summary>Whether a line begins between the end of what stands before and the start of a value.</summary>
    public bool IsOnOwnLine(int before, int start) => _bytes.Span[before..start].Contains((byte)'\n');

    /// <summary>Where the comma behind a value stands; null: the next is the closing bracket.</summary>
    public int? CommaAfter(int end)
    {
        var at = SkipRemarks(end, acrossLines: true);
        return _bytes.Span[at] == ',' ? at : null;
    }

    /// <summary>The end of what is said in a comment on the same line.</summary>
    public int EndOfRemark(int from)
    {
        var at = SkipRemarks(from, acrossLines: false);
        return StartOfGap(at) is var end && end > from ? end : from;
    }

    /// <summary>Where the white space before a byte begins; not that which ends a comment of one line.</summary>
    public int StartOfGap(int offset)
    {
        var before = _bytes.Span[..offset];
        return before.LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
    }

    /// <summary>How many bytes stand before one on its line.</summary>
    public int Column(int offset) => offset - (_bytes.Span[..offset].LastIndexOf((byte)'\n') + 1);

    /// <param name="key">Under which it stands; null in a list.</param>
    /// <param name="value">Written on one line where it fits, else with a line for each part.</param>
    /// <param name="indent">Of the line that it begins on.</param>
    /// <param name="column">Where on that line; null: at its beginning.</param>
    public string Write(string? key, JsonNode value, string indent, int? column = null)
    {
        var name = key is null ? "" : JsonValue.Create(key).ToJsonString(Plain) + ": ";
        return name + Write(value, indent, (column ?? indent.Length) + name.Length);
    }

    private string Write(JsonNode value, string indent, int column)
    {
        var line = InLine(value);
        if (!HasLines || line.Length + column < _width || value is JsonValue)
            return line;
        var inner = indent + Unit;
        var (open, close, parts) = value is JsonObject map
            ? ('{', '}', map.Select(pair => Write(pair.Key, pair.Value!, inner)))
            : ('[', ']', value.AsArray().Select(one => Write(null, one!, inner)));
        return open + string.Join(',', parts.Select(part => NewLine + inner + part)) + NewLine + indent + close;
    }

    private static string InLine(JsonNode? value) => value switch
    {
        JsonObject { Count: > 0 } map => "{ " + string.Join(", ", map.Select(pair =>
            $"{JsonValue.Create(pair.Key).ToJsonString(Plain)}: {InLine(pair.Value)}")) + " }",
        JsonArray list => "[" + string.Join(", ", list.Select(InLine)) + "]",
        null => "null",
        _ => value.ToJsonString(Plain),
    };

    /// <summary>Past white space and comments; on one line only, or to the next token.</summary>
    private int SkipRemarks(int at, bool acrossLines)
    {
        var bytes = _bytes.Span;
        while (at < bytes.Length)
        {
            if (bytes[at] is (byte)' ' or (byte)'\t' || (acrossLines && bytes[at] is (byte)'\r' or (byte)'\n'))
                at++;
            else if (bytes[at..].StartsWith("//"u8))
                at = bytes[at..].IndexOf((byte)'\n') is var line and >= 0 ? at + line : bytes.Length;
            else if (bytes[at..].StartsWith("/*"u8) && bytes[(at + 2)..].IndexOf("*/"u8) is var said and >= 0
                && (acrossLines || !bytes.Slice(at + 2, said).Contains((byte)'\n')))
                at += said + 4;
            else
                return at;
        }
        return at;
    }

    private string FirstIndent()
    {
        for (var at = _bytes.Span.IndexOf((byte)'\n') + 1; at > 0;)
        {
            var indent = at < _bytes.Length ? IndentAt(at) : "";
            if (indent.Length > 0)
                return indent;
            var next = _bytes.Span[at..].IndexOf((byte)'\n');
            at = next < 0 ? 0 : at + next + 1;
        }
        return "  ";
    }
}
