using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Aggregator.Sources.Json;

/// <summary>Reads a JSON text into values that know their place; what comes before a fault is kept.</summary>
internal static class JsonTree
{
    private const int Deepest = 64;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = Deepest,
    };

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
        return Build(text, problems);
    }

    private static LocatedValue? Build(JsonText text, Problems problems)
    {
        var reader = new Utf8JsonReader(text.Bytes.Span, Options);
        LocatedValue? root = null, open = null;
        string? key = null;
        var keyOffset = 0;
        try
        {
            while (reader.Read())
            {
                var offset = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        (key, keyOffset) = (Text(ref reader, open!, problems), offset);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open = Close(open!, problems);
                        break;
                    default:
                        var value = Value(ref reader, open, key, key is null ? offset : keyOffset, problems);
                        root ??= value;
                        open?.Children.Add(value);
                        key = null;
                        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
                            open = value;
                        break;
                }
            }
        }
        catch (JsonException fault)
        {
            Report(fault, open, text, problems);
        }
        return root;
    }

    private static LocatedValue Value(
        ref Utf8JsonReader reader, LocatedValue? parent, string? key, int keyOffset, Problems problems)
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
        var text = kind is JsonValueKind.String or JsonValueKind.Number ? Text(ref reader, parent, problems) : "";
        return new LocatedValue(parent, key, kind, (int)reader.TokenStartIndex, text) { KeyOffset = keyOffset };
    }

    private static string Text(ref Utf8JsonReader reader, LocatedValue? parent, Problems problems)
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
            problems.ErrorAt(
                (int)reader.TokenStartIndex, parent?.Path ?? "",
                "holds half a character (a \\uD8.. without its \\uDC..); write the character itself");
            return "";
        }
    }

    /// <summary>Marks an object or list as whole, reports keys it holds twice, and returns what holds it.</summary>
    private static LocatedValue? Close(LocatedValue value, Problems problems)
    {
        value.Complete = true;
        var seen = new Dictionary<string, LocatedValue>(StringComparer.Ordinal);
        foreach (var child in value.Children)
            if (child.Key is { } key && !seen.TryAdd(key, child))
                problems.ErrorAtKey(child, $"is written twice, first in {problems.Where(seen[key])}; keep one");
        return value.Parent;
    }

    private static void Report(JsonException fault, LocatedValue? open, JsonText text, Problems problems)
    {
        var offset = text.Offset(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        var said = fault.Message.Split(" LineNumber:", 2)[0];
        var message = offset == text.Bytes.Length && open is { Path: var path }
            ? $"breaks off: what opens at {(path.Length == 0 ? "the beginning" : problems.Where(open))} is never closed"
            : $"is not JSON from here on: {said} Look for a comma, quote or bracket too many or too few just before";
        problems.ErrorAt(offset, open?.Path ?? "", message);
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
