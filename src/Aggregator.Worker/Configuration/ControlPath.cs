using System.Text;

namespace Aggregator.Configuration;

/// <summary>Where the running service listens for commands.</summary>
internal static class ControlPath
{
    // sockaddr_un holds 104 bytes on macOS and 108 on Linux, the closing zero included.
    private const int Longest = 103;

    /// <summary>The socket in the data folder, by its whole path or from the working directory, if shorter.</summary>
    public static string In(string dataFolder)
    {
        var whole = Path.GetFullPath(Path.Combine(dataFolder, "aggregator.sock"));
        var fromHere = Path.GetRelativePath(Environment.CurrentDirectory, whole);
        return fromHere.Length < whole.Length ? fromHere : whole;
    }

    public static bool IsTooLong(string path) => Encoding.UTF8.GetByteCount(path) > Longest;
}
