using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Aggregator.Sources.Json;

/// <summary>Reads a JSON text into values that know their place; what comes before a fault is kept.</summary>
internal sealed class JsonTree
{
    private const int Deepest = 64;

    /// <summary>Counted in tokens. A catalog of 5,000 sources has about 100,000; each costs memory.</summary>
    private const int MostTokens = 1_000_000;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = Deepest,
    };

    private readonly Problems _problems;
    private LocatedValue? _root;
    private LocatedValue? _open;
    private LocatedValue? _latest;
    private string? _key;
    private int _keyOffset;
    private int _tokens;

    private JsonTree(Problems problems) => _problems = problems;

    /// <summary>The whole, or null when there is none; every fault is among the problems.</summary>
    public static LocatedValue? Read(JsonText text, Problems problems)
    {
        var bytes = text.Bytes.Span;
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            problems.ErrorAt(0, "", """is empty; write at least { "members": [] }""");
            return null;
        }
        if (!Utf8.IsValid(bytes))
        {
            problems.ErrorAt(Broken(bytes), "", "is not UTF-8 from here on; save the file as UTF-8");
            return null;
        }
        var tree = new JsonTree(problems);
        tree.Build(text);
        return tree._root;
    }

    private void Build(JsonText text)
    {
        var reader = new Utf8JsonReader(text.Bytes.Span, Options);
        try
        {
            while (reader.Read() && ++_tokens <= MostTokens)
                Take(ref reader);
            if (_tokens > MostTokens)
                _problems.ErrorAt(
                    (int)reader.TokenStartIndex, "", "holds too much from here on; is this the right file?");
        }
        catch (JsonException fault)
        {
            Report(fault, text);
            DoubtLatest();
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
            (_key, _keyOffset, _latest) = (Text(ref reader), (int)reader.TokenStartIndex, null);
        else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            Close(_open!, (int)reader.BytesConsumed);
        else
            Add(Value(ref reader));
    }

    /// <summary>What stands just before a fault is often not what was meant: a text that lacks its closing quote runs
    /// on to the next one, an object with a bracket too many ends early. Nothing is said of it.</summary>
    private void DoubtLatest()
    {
        if (_latest is { Kind: JsonValueKind.Object or JsonValueKind.Array })
            _latest.Complete = false;
        else
            _latest?.Parent?.Forget(_latest);
    }

    private void Add(LocatedValue value)
    {
        _root ??= value;
        _open?.Add(value);
        _key = null;
        _latest = value;
        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
            _open = value;
    }

    /// <summary>Marks an object or list as whole, reports keys it holds twice, goes back to what holds it.</summary>
    private void Close(LocatedValue value, int end)
    {
        (value.Complete, value.End) = (true, end);
        _latest = value;
        var seen = new Dictionary<string, LocatedValue>(StringComparer.Ordinal);
        foreach (var child in value.Children)
            if (child.Key is { } key && !seen.TryAdd(key, child))
                _problems.ErrorAtKey(child, $"is written twice, first in {_problems.Where(seen[key])}; keep one");
        _open = value.Parent;
    }

    private LocatedValue Value(ref Utf8JsonReader reader)
    {
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };
        var text = kind is JsonValueKind.String or JsonValueKind.Number ? Text(ref reader) : "";
        var offset = (int)reader.TokenStartIndex;
        return new LocatedValue(_open, _key, kind, offset, text)
        {
            KeyOffset = _key is null ? offset : _keyOffset,
            End = (int)reader.BytesConsumed,
        };
    }

    private string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return Encoding.UTF8.GetString(reader.ValueSpan);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The framework's answer to an escaped half of a surrogate pair, \uD83D alone.
            _problems.ErrorAt(
                (int)reader.TokenStartIndex, _open?.Path ?? "",
                "holds half a character (a \\uD8.. without its \\uDC..); write the character itself");
            return "";
        }
    }

    private void Report(JsonException fault, JsonText text)
    {
        var offset = text.Offset(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        var said = fault.Message.Split(" LineNumber:", 2)[0];
        var message = offset == text.Bytes.Length && _open is not null
            ? $"breaks off: what opens at {(_open.Parent is null ? "the beginning" : _problems.Where(_open))} is never"
                + " closed"
            : $"is not JSON from here on: {said} Look for a comma, quote or bracket too many or too few just before;"
                + " what comes after this place is not checked until it is mended";
        _problems.ErrorAt(offset, _open?.Path ?? "", message);
    }

    /// <summary>Where the first byte stands that is not UTF-8.</summary>
    private static int Broken(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }
}
