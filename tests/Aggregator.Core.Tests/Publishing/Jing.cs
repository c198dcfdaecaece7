namespace Aggregator.Core.Tests.Publishing;

/// <summary>Debian's jing with our grammar of RFC 4287.</summary>
internal static class Jing
{
    /// <summary>What is wrong with the feeds, each line beginning with "NAME:line:column"; empty: nothing.</summary>
    public static string Complaints(params IEnumerable<(string Name, ReadOnlyMemory<byte> Feed)> feeds)
    {
        var folder = Directory.CreateTempSubdirectory("jing-");
        try
        {
            foreach (var (name, feed) in feeds) File.WriteAllBytes(Path.Combine(folder.FullName, name), feed.ToArray());
            var grammar = Path.Combine(AppContext.BaseDirectory, "data", "atom.rnc");
            var files = folder.GetFiles().Select(file => file.FullName);
            var (_, output) = DebianProgram.Run("jing", ["-c", grammar, .. files]);
            return output.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
