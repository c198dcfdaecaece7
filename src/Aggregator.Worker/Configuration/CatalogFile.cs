using System.Security.Cryptography;
using Aggregator.Sources;

namespace Aggregator.Configuration;

/// <summary>feeds.json as the running program knows it: loaded, watched, the last good one kept.</summary>
public sealed partial class CatalogFile(string path, CatalogChecks checks, TimeProvider time, ILogger<CatalogFile> log)
    : IDisposable
{
    /// <summary>Of a refused file the log names so many problems; <c>check</c> lists all.</summary>
    private const int Logged = 10;

    private readonly Lock _reading = new();
    private volatile Snapshot _now = new(null, [], false);
    private byte[]? _lastRead;
    private byte[]? _inForce;
    private FileWatch? _watch;

    /// <summary>Raised after a new catalog has come into force.</summary>
    public event Action<Catalog>? Changed;

    /// <summary>The last good catalog; replaced whole when the file changes.</summary>
    public Catalog Catalog => _now.Catalog ?? throw new InvalidOperationException("No catalog has been loaded.");

    /// <summary>What is wrong with the file as it lies there now; the catalog in force may be older.</summary>
    public IReadOnlyList<Problem> Problems => _now.Problems;

    /// <summary>True when the file lying there was refused and an older catalog is in force.</summary>
    public bool Refused => _now.Refused;

    /// <summary>The first load. False: there is no catalog, and <see cref="Problems"/> says why.</summary>
    public bool Load()
    {
        Take();
        return _now.Catalog is not null;
    }

    /// <summary>From now on a changed file is taken within two seconds; a broken or missing one is refused.</summary>
    public void Watch() => _watch ??= new FileWatch(path, time, TakeAgain);

    public void Dispose() => _watch?.Dispose();

    /// <summary>Looks at the file once, for commands that run alone.</summary>
    public static CatalogResult Read(string path, CatalogChecks checks) =>
        TryReadBytes(path, out var bytes, out var trouble)
            ? CatalogReader.Read(bytes, checks)
            : CatalogReader.Refused(trouble);

    private void TakeAgain()
    {
        try
        {
            Take();
        }
        catch (Exception bug)
        {
            // This runs on a timer, where an exception of ours or of a listener would end the process.
            LogBug(log, bug, path);
        }
    }

    private void Take()
    {
        lock (_reading)
        {
            var isThere = TryReadBytes(path, out var bytes, out var trouble);
            var hash = SHA256.HashData(isThere ? bytes : System.Text.Encoding.UTF8.GetBytes(trouble));
            if (_lastRead is not null && hash.AsSpan().SequenceEqual(_lastRead))
                return;
            _lastRead = hash;
            Judge(isThere ? CatalogReader.Read(bytes, checks) : CatalogReader.Refused(trouble), hash);
        }
    }

    private void Judge(CatalogResult result, byte[] hash)
    {
        if (result.Catalog is not { } catalog)
        {
            var before = _now.Catalog;
            _now = new Snapshot(before, result.Problems, true);
            if (before is not null)
                LogRefusal(result.Problems);
            return;
        }
        var isNew = _inForce is null || !hash.AsSpan().SequenceEqual(_inForce);
        _inForce = hash;
        // A file mended back to what is in force is no change for anybody.
        _now = new Snapshot(isNew ? catalog : _now.Catalog, result.Problems, false);
        LogTaken(log, path, catalog.Members.Count, catalog.Sources.Count, result.Problems.Count);
        if (isNew)
            Changed?.Invoke(catalog);
    }

    private void LogRefusal(IReadOnlyList<Problem> problems)
    {
        LogRefused(log, path, problems.Count);
        foreach (var problem in problems.Where(problem => problem.Severity == ProblemSeverity.Error).Take(Logged))
            LogProblem(log, ProblemLine.Of(path, problem));
    }

    internal static bool TryReadBytes(string path, out byte[] bytes, out string trouble)
    {
        (bytes, trouble) = ([], "");
        try
        {
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // One byte more than allowed, so that too large a file is seen to be so; a pipe has no length.
            var length = file.CanSeek ? Math.Min(file.Length, CatalogReader.MaxBytes) : CatalogReader.MaxBytes;
            var buffer = new byte[length + 1];
            bytes = buffer[..file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
            return true;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            trouble = "is not there; write it, or name another with --feeds FILE";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            trouble = $"cannot be read: {PlainLine.Of(fault.Message)}";
        }
        return false;
    }

    private sealed record Snapshot(Catalog? Catalog, IReadOnlyList<Problem> Problems, bool Refused);

    [LoggerMessage(
        LogLevel.Information, "{File} is taken (members: {Members}, sources: {Sources}, warnings: {Warnings}).")]
    private static partial void LogTaken(ILogger log, string file, int members, int sources, int warnings);

    [LoggerMessage(LogLevel.Error, "{File} is refused (problems: {Count}); the catalog of before stays in force.")]
    private static partial void LogRefused(ILogger log, string file, int count);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private static partial void LogProblem(ILogger log, string problem);

    [LoggerMessage(LogLevel.Critical, "{File} was read again, and the program failed over it; please report this.")]
    private static partial void LogBug(ILogger log, Exception bug, string file);
}
