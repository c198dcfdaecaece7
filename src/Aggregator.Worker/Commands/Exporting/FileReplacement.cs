namespace Aggregator.Commands.Exporting;

/// <summary>Puts a file in the place of another in one step: who reads it, reads the old or the new one, whole.</summary>
internal static class FileReplacement
{
    /// <param name="path">Its folder must be there.</param>
    /// <param name="bytes">What it will hold.</param>
    /// <param name="time">When it was last changed, for the web server to say; null: now.</param>
    /// <returns>False when it held just that already: it was left alone.</returns>
    public static bool Write(string path, ReadOnlySpan<byte> bytes, DateTimeOffset? time)
    {
        if (Holds(path, bytes)) return false;
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(beside, bytes);
            if (time is { } moment) File.SetLastWriteTimeUtc(beside, moment.UtcDateTime);
            File.Move(beside, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }
}
