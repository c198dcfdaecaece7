namespace Aggregator.Core.Tests.Publishing;

/// <summary>The W3C's checker of HTML (npm's vnu-jar), as the validators on the web run it.</summary>
internal static class Vnu
{
    /// <summary>Its errors, each line beginning with "NAME":line.column; empty: nothing.</summary>
    public static string Errors(params IEnumerable<(string Name, ReadOnlyMemory<byte> Page)> pages) =>
        Run("--errors-only", pages);

    /// <summary>Its errors, and its warnings with them.</summary>
    public static string Complaints(params IEnumerable<(string Name, ReadOnlyMemory<byte> Page)> pages) =>
        Run("--asciiquotes", pages);

    private static string Run(string option, IEnumerable<(string Name, ReadOnlyMemory<byte> Page)> pages)
    {
        var folder = Directory.CreateTempSubdirectory("vnu-");
        try
        {
            foreach (var (name, page) in pages)
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{name}.html"), page.ToArray());
            var program = NpmPackage.File("vnu-jar/build/dist/vnu.jar");
            var (_, output) = DebianProgram.Run(
                "java", ["-jar", program, "--stdout", option, "--exit-zero-always", "--skip-non-html", folder.FullName]);
            return output.Replace($"file:{folder.FullName}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
