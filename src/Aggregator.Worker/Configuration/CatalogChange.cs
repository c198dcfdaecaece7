using Aggregator.Sources;

namespace Aggregator.Configuration;

/// <summary>Changes feeds.json for a command: read, edited, read again, and only then replaced in one step.</summary>
internal sealed class CatalogChange
{
    private readonly string _path;
    private readonly CatalogChecks _checks;
    private readonly byte[]? _before;

    private CatalogChange(string path, CatalogChecks checks, byte[]? before, Catalog catalog, CatalogEditor editor) =>
        (_path, _checks, _before, Catalog, Editor) = (path, checks, before, catalog, editor);

    /// <summary>As the file says before the change.</summary>
    public Catalog Catalog { get; }

    public CatalogEditor Editor { get; }

    /// <summary>Reads the file that is to be changed; one that is not there is begun when that is allowed.</summary>
    /// <exception cref="CannotGoOnException">It is not there, cannot be read, or has errors.</exception>
    public static CatalogChange Of(string path, CatalogChecks checks, bool mayBegin)
    {
        var isThere = File.Exists(path);
        if (!isThere && mayBegin)
            return new(path, checks, null, CatalogReader.Read(CatalogEditor.Empty, checks).Catalog!,
                CatalogEditor.Open(CatalogEditor.Empty)!);
        if (!CatalogFile.TryReadBytes(path, out var bytes, out var trouble))
            throw new CannotGoOnException($"{path} {trouble}.");
        var read = CatalogReader.Read(bytes, checks);
        if (read.Catalog is not { } catalog || CatalogEditor.Open(bytes) is not { } editor)
            throw new CannotGoOnException(
            [
                .. Errors(path, read).Take(10),
                $"{path} has errors and is left as it is; mend it first (\"aggregator check\" lists all).",
            ]);
        return new(path, checks, bytes, catalog, editor);
    }

    /// <summary>Puts the edited file in the place of the old one, if it is good.</summary>
    /// <param name="after">The edited file.</param>
    /// <param name="ids">The sources that it must have.</param>
    /// <returns>The catalog as the file says now.</returns>
    /// <exception cref="CannotGoOnException">The edited file has errors, the old one was changed meanwhile, or the disk
    /// does not let us.</exception>
    public Catalog Save(byte[] after, IReadOnlyCollection<string> ids)
    {
        var read = CatalogReader.Read(after, _checks);
        if (read.Catalog is not { } catalog)
            throw new CannotGoOnException(
                [.. Errors(_path, read).Take(10), $"{_path} would have errors after this and is left as it is."]);
        var written = catalog.Sources.Select(source => source.Id);
        if (ids.Except(written, StringComparer.Ordinal).FirstOrDefault() is { } lost)
            throw new CannotGoOnException(
                $"{_path} would not have {lost} after this and is left as it is; write it by hand.");
        try
        {
            Replace(after);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOnException($"{_path} cannot be written: {trouble.Message} It is as it was.");
        }
        return catalog;
    }

    /// <summary>Beside it, then in its place: whoever reads it, reads the old or the new one, whole.</summary>
    private void Replace(byte[] after)
    {
        var file = new FileInfo(Path.GetFullPath(_path));
        var target = (file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? file.FullName;
        var beside = Path.Combine(
            Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(after);
                stream.Flush(flushToDisk: true);
            }

            if (_before is not null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            if (!IsUnchanged(target))
                throw new CannotGoOnException(
                    $"{_path} was changed by somebody else just now; give the command again.");
            File.Move(beside, target, overwrite: _before is not null);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private bool IsUnchanged(string target) => _before is null
        ? !File.Exists(target)
        : File.ReadAllBytes(target).AsSpan().SequenceEqual(_before);

    private static IEnumerable<string> Errors(string path, CatalogResult read) => read.Problems
        .Where(problem => problem.Severity == ProblemSeverity.Error)
        .Select(problem => ProblemLine.Of(path, problem));
}
