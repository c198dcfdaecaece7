namespace Aggregator;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its topmost folder.</summary>
    public static string Top { get; } = FindTop();

    private static string FindTop()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Aggregator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
