namespace Aggregator.Configuration;

/// <summary>Notices that a file may have changed: by the system's word, and by looking each second.</summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>An editor writes in steps; so long it is given to end, and no longer however often it writes.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(200);

    private readonly string _path;
    private readonly Action _changed;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher? _watcher;
    private (bool Exists, long Length, DateTime Written) _stamp;
    private int _told;

    public FileWatch(string path, TimeProvider time, Action changed)
    {
        _path = Path.GetFullPath(path);
        _changed = changed;
        // Unlike any file's: the first look reads it, for it may have changed since it was loaded.
        _stamp = (true, -1, default);
        _timer = time.CreateTimer(_ => Look(), null, LookEvery, LookEvery);
        _watcher = Listen();
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    private void Look()
    {
        var told = Interlocked.Exchange(ref _told, 0) == 1;
        var stamp = Stamp();
        if (!told && stamp == _stamp)
            return;
        _stamp = stamp;
        _changed();
    }

    /// <summary>What the file behind all links shows unread; containers swap links to change a file.</summary>
    private (bool Exists, long Length, DateTime Written) Stamp()
    {
        try
        {
            var file = new FileInfo(_path);
            var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return target.Exists ? (true, target.Length, target.LastWriteTimeUtc) : default;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Listens to the folder: a file that an editor replaces by renaming is a new file in it.</summary>
    private FileSystemWatcher? Listen()
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(_path)!, Path.GetFileName(_path));
            watcher.Changed += (_, _) => LookSoon();
            watcher.Created += (_, _) => LookSoon();
            watcher.Deleted += (_, _) => LookSoon();
            watcher.Renamed += (_, _) => LookSoon();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // No folder, no notifications here, or too many in use: looking each second is enough.
            return null;
        }
    }

    private void LookSoon()
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
            _timer.Change(Settle, LookEvery);
    }
}
