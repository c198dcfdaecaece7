namespace Aggregator.Storage;

/// <summary>Holds a data folder for one process: two on one store would ruin it. The system lets go when the process
/// ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreInUseException">Another process holds the folder.</exception>
    /// <exception cref="StoreUnreadableException">The folder cannot be made or written to.</exception>
    public static StoreLock Take(string folder)
    {
        try
        {
            MakeFolder(folder);
            return new StoreLock(new FileStream(
                Path.Combine(folder, "aggregator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (IsSharingViolation(taken))
        {
            throw new StoreInUseException(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnreadableException($"The data folder {folder} cannot be used: {trouble.Message}", trouble);
        }
    }

    // What the members' servers said is nobody else's business on this machine.
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsSharingViolation(IOException trouble) =>
        trouble.HResult is 11 or 35 or unchecked((int)0x80070020);

    public void Dispose() => _file.Dispose();
}
