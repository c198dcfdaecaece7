using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Stories;

/// <summary>Words lie in a store as base64, little-endian as every machine that runs this.</summary>
internal sealed class WordingJson : JsonConverter<Wording>
{
    public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Wording.Of(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.Bytes);
}
