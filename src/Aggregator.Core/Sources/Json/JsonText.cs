using System.Text;

namespace Aggregator.Sources.Json;

/// <summary>The bytes of a JSON file, and the line and column of each.</summary>
internal sealed class JsonText
{
    private readonly List<int> _lines = [0];

    public JsonText(ReadOnlyMemory<byte> utf8)
    {
        Bytes = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var bytes = Bytes.Span;
        for (var at = 0; at < bytes.Length; at++)
            if (bytes[at] == '\n')
                _lines.Add(at + 1);
    }

    /// <summary>Without the byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Line and column from 1, the column in characters (UTF-16), as editors count.</summary>
    public (int Line, int Column) Place(int offset)
    {
        var found = _lines.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var before = Bytes.Span[_lines[line]..offset];
        return (line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    /// <summary>Where a line (from 0) and a byte in it stand in the file.</summary>
    public int Offset(long line, long byteInLine) =>
        (int)Math.Min(_lines[(int)Math.Min(line, _lines.Count - 1)] + byteInLine, Bytes.Length);
}
