namespace Aggregator.Browser.Tests;

/// <summary>What the tests run in a page.</summary>
internal static class Scripts
{
    /// <summary>The script in the file of this name.</summary>
    public static string Of(string name)
    {
        using var script = typeof(Scripts).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(script).ReadToEnd();
    }
}
