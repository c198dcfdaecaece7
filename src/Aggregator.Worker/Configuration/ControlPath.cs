using System.Text;

namespace Aggregator.Configuration;

/// <summary>Where the running service listens for commands.</summary>
internal static class ControlPath
{
    /// <summary>Bytes that an operating system's sockaddr_un holds at least (macOS 104, Linux 108), its closing zero left out.</summary>
    private const int Longest = 103;

    /// <summary>The socket in the data folder: by the whole path, or from the working directory when that is shorter.</summary>
    public static string In(string dataFolder)
    {
        var whole = Path.GetFullPath(Path.Combine(dataFolder, "aggregator.sock"));
        var fromHere = Path.GetRelativePath(Environment.CurrentDirectory, whole);
        return fromHere.Length < whole.Length ? fromHere : whole;
    }

    public static bool IsTooLong(string path) => Encoding.UTF8.GetByteCount(path) > Longest;
}
