namespace Aggregator.Storage;

/// <summary>Holds a data folder for one process: two on one store would ruin it. The system lets go when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreInUseException">Another process holds the folder.</exception>
    public static StoreLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new StoreLock(new FileStream(
                Path.Combine(folder, "aggregator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new StoreInUseException(folder);
        }
    }

    public void Dispose() => _file.Dispose();
}
