namespace Aggregator.Core.Tests.Publishing;

/// <summary>Debian's jing with our grammars: Atom (RFC 4287 with what we add), RSS 2.0, OPML 2.0.</summary>
internal static class Jing
{
    /// <summary>What is wrong with the Atom feeds, each line beginning with "NAME:line:column"; empty: nothing.</summary>
    public static string Complaints(params IEnumerable<(string Name, ReadOnlyMemory<byte> Feed)> feeds) =>
        Complaints("published.rnc", feeds);

    /// <summary>What is wrong with the documents by this grammar.</summary>
    public static string Complaints(string grammar, params IEnumerable<(string Name, ReadOnlyMemory<byte> Feed)> documents)
    {
        var folder = Directory.CreateTempSubdirectory("jing-");
        try
        {
            foreach (var (name, body) in documents) File.WriteAllBytes(Path.Combine(folder.FullName, name), body.ToArray());
            var files = folder.GetFiles().Select(file => file.FullName);
            var (_, output) = DebianProgram.Run("jing", ["-c", Path.Combine(AppContext.BaseDirectory, "data", grammar), .. files]);
            return output.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
