using System.Text.Json;

namespace Aggregator.Announcing;

/// <summary>What the hub had yet to hear of when the service stopped, in the data folder: it is told after the next
/// start.</summary>
internal sealed class PingsFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "announcing.json");

    /// <summary>Each waiting feed with its first change that the hub does not know; none when there is no such file, or
    /// it cannot be read: a lost ping costs its subscribers a little patience.</summary>
    public IReadOnlyDictionary<Uri, DateTimeOffset> Read()
    {
        try
        {
            using var file = File.OpenRead(_path);
            return JsonSerializer.Deserialize<Dictionary<Uri, DateTimeOffset>>(file) ?? [];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or JsonException)
        {
            return new Dictionary<Uri, DateTimeOffset>();
        }
    }

    /// <exception cref="IOException">The disk does not let us.</exception>
    public void Write(IReadOnlyDictionary<Uri, DateTimeOffset> waiting)
    {
        if (waiting.Count == 0) File.Delete(_path);
        else File.WriteAllBytes(_path, JsonSerializer.SerializeToUtf8Bytes(waiting));
    }
}
