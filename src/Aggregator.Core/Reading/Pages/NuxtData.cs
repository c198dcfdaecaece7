using System.Buffers;
using System.Text.Json;

namespace Aggregator.Reading.Pages;

/// <summary>Nuxt 3 carries a page's data as one flat list in which every value is named by its place
/// (<c>__NUXT_DATA__</c>, written by devalue); this makes them objects in objects again.</summary>
internal sealed class NuxtData
{
    /// <summary>The id of the script that holds them.</summary>
    public const string Script = "__NUXT_DATA__";

    /// <summary>What is named in many places is written in each: one text could become very many.</summary>
    private const long MostBytes = 10_000_000;
    private const int Deepest = 48;

    private readonly JsonElement[] _values;
    private readonly Utf8JsonWriter _writer;

    private NuxtData(JsonElement list, Utf8JsonWriter writer) => (_values, _writer) = ([.. list.EnumerateArray()], writer);

    private long Written => _writer.BytesCommitted + _writer.BytesPending;

    /// <summary>The data as they were meant.</summary>
    /// <param name="root">A list.</param>
    public static JsonDocument Unfold(JsonElement root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            new NuxtData(root, writer).Write(0, 0);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private void Write(int place, int depth)
    {
        // Negative places are undefined, holes, NaN and their like.
        if (place < 0 || place >= _values.Length || depth > Deepest || Written > MostBytes)
        {
            _writer.WriteNullValue();
            return;
        }
        switch (_values[place].ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(_values[place], depth);
                break;
            case JsonValueKind.Array:
                WriteArray(_values[place], depth);
                break;
            default:
                _values[place].WriteTo(_writer);
                break;
        }
    }

    private void WriteObject(JsonElement value, int depth)
    {
        _writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            _writer.WritePropertyName(property.Name);
            Write(Place(property.Value), depth + 1);
        }
        _writer.WriteEndObject();
    }

    /// <summary>A list, or a value of a named kind: <c>["Reactive", 2]</c>, <c>["Date", "2026-11-19"]</c>.</summary>
    private void WriteArray(JsonElement value, int depth)
    {
        if (value.GetArrayLength() > 1 && value[0].ValueKind == JsonValueKind.String)
        {
            if (value[1].ValueKind == JsonValueKind.Number)
                Write(Place(value[1]), depth + 1);
            else
                value[1].WriteTo(_writer);
            return;
        }
        _writer.WriteStartArray();
        foreach (var one in value.EnumerateArray())
            Write(Place(one), depth + 1);
        _writer.WriteEndArray();
    }

    private static int Place(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var place) ? place : -1;
}
