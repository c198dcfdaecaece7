using System.Text.Json;
using Aggregator.Configuration;

namespace Aggregator.Commands.Exporting;

/// <summary>Which files of a folder an export has written, in a file of its own there. Only these are ever replaced or
/// deleted.</summary>
internal sealed class Manifest
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = ".aggregator-export.json";

    private readonly string _path;
    private readonly SortedDictionary<string, string> _files;

    private Manifest(string path, SortedDictionary<string, string> files) => (_path, _files) = (path, files);

    /// <summary>Each file, relative and with slashes.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>The folder's, or an empty one.</summary>
    /// <exception cref="CannotGoOnException">It is damaged.</exception>
    public static Manifest Of(string folder)
    {
        var path = Path.Combine(folder, Name);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path)) return new Manifest(path, files);
        try
        {
            var written = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
            foreach (var (file, tag) in written.Where(one => FileNames.IsOne(one.Key))) files[file] = tag;
            return new Manifest(path, files);
        }
        catch (JsonException damage)
        {
            throw new CannotGoOnException(
                $"{path} is damaged ({damage.Message}), so nobody knows which files there are an export's; "
                + "export into an empty folder.");
        }
    }

    public bool Has(string file) => _files.ContainsKey(file);

    /// <summary>Of the document that was written last; null: none, or only announced.</summary>
    public string? TagOf(string file) => _files.GetValueOrDefault(file) is { Length: > 0 } tag ? tag : null;

    /// <summary>The file is about to be written: whatever happens then, it is ours.</summary>
    public void Announce(string file) => _files.TryAdd(file, "");

    public void Put(string file, string tag) => _files[file] = tag;

    public void Remove(string file) => _files.Remove(file);

    public void Save() => FileReplacement.Write(_path, JsonSerializer.SerializeToUtf8Bytes(_files), null);
}
