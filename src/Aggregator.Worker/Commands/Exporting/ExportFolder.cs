using Aggregator.Configuration;

namespace Aggregator.Commands.Exporting;

/// <summary>The folder that a site is exported into: each document with its compressed forms beside it.</summary>
internal sealed class ExportFolder : IDisposable
{
    private static readonly string[] Endings = ["", ".gz", ".br"];

    private readonly string _folder;
    private readonly Manifest _manifest;
    private readonly FileStream _lock;

    private ExportFolder(string folder, Manifest manifest, FileStream @lock) =>
        (_folder, _manifest, _lock) = (folder, manifest, @lock);

    /// <summary>Takes the folder, or makes it.</summary>
    /// <exception cref="CannotGoOnException">Another export is at work there, or it cannot be written to.</exception>
    public static ExportFolder Open(string path)
    {
        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            var held = new FileStream(
                Path.Combine(folder, ".aggregator-export.lock"), FileMode.OpenOrCreate, FileAccess.Write,
                FileShare.None, 1, FileOptions.DeleteOnClose);
            return new ExportFolder(folder, Manifest.Of(folder), held);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOnException(
                $"{path} cannot be exported into: {trouble.Message} If another export is at work there, stop it first.");
        }
    }

    /// <summary>Files that an export wrote, relative and with slashes.</summary>
    public IReadOnlyCollection<string> Files => _manifest.Files;

    /// <summary>These files will be written; what lies there and is somebody else's is left alone.</summary>
    /// <exception cref="CannotGoOnException">There is something in the way.</exception>
    public void Announce(IEnumerable<string> files)
    {
        var fresh = files.Where(file => !_manifest.Has(file)).ToList();
        if (fresh.SelectMany(Forms).FirstOrDefault(path => File.Exists(path) || Directory.Exists(path)) is { } taken)
            throw new CannotGoOnException(
                $"{taken} is there already and no export wrote it; move it away, or export into another folder.");
        foreach (var file in fresh) _manifest.Announce(file);
        if (fresh.Count > 0) _manifest.Save();
    }

    /// <summary>The tag of the document that lies there whole; null: it is to be written anew.</summary>
    public string? TagOf(string file) => Forms(file).All(File.Exists) ? _manifest.TagOf(file) : null;

    /// <summary>Writes the document; how many files changed by it. The compressed forms first: a web server that looks
    /// for them when it has the plain one finds them.</summary>
    public int Put(string file, ExportedDocument document)
    {
        var forms = Forms(file);
        Directory.CreateDirectory(Path.GetDirectoryName(forms[0])!);
        var changed = 0;
        foreach (var (path, bytes) in forms.Zip([document.Plain, document.Gzip, document.Brotli]).Reverse())
        {
            if (FileReplacement.Write(path, bytes, document.LastModified)) changed++;
        }

        _manifest.Put(file, document.Tag);
        return changed;
    }

    /// <summary>Deletes the document, and the folders that it leaves empty.</summary>
    public int Remove(string file)
    {
        var forms = Forms(file).Where(File.Exists).ToList();
        foreach (var path in forms) File.Delete(path);
        for (var folder = Path.GetDirectoryName(Forms(file)[0])!;
             folder.Length > _folder.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
             folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
        _manifest.Remove(file);
        return forms.Count;
    }

    public void Save() => _manifest.Save();

    public void Dispose() => _lock.Dispose();

    private string[] Forms(string file) =>
        [.. Endings.Select(ending => Path.Combine(_folder, file.Replace('/', Path.DirectorySeparatorChar) + ending))];
}
