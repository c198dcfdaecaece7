namespace Aggregator.Core.Tests.Publishing;

/// <summary>What tests/npm/package.json names, where scripts/setup puts it.</summary>
internal static class NpmPackage
{
    /// <summary>Where a package's file is, as in "vnu-jar/build/dist/vnu.jar".</summary>
    public static string File(string path)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var file = Path.Combine(cache, "aggregator", "npm", "node_modules", path);
        Assert.True(System.IO.File.Exists(file), $"{file} is not there; make setup installs what the tests need.");
        return file;
    }
}
