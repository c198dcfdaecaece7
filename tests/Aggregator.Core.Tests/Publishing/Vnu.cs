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
            var program = Path.Combine(Packages(), "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
            Assert.True(File.Exists(program), $"{program} is not there; make setup installs what the tests need.");
            var (_, output) = DebianProgram.Run(
                "java", ["-jar", program, "--stdout", option, "--exit-zero-always", "--skip-non-html", folder.FullName]);
            return output.Replace($"file:{folder.FullName}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Where scripts/setup puts what tests/npm/package.json names.
    private static string Packages()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "aggregator", "npm");
    }
}
