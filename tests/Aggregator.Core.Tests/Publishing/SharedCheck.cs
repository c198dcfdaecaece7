namespace Aggregator.Core.Tests.Publishing;

/// <summary>faults/safety_check.py, where the environment's SHARED names its folder.</summary>
internal static class SharedCheck
{
    /// <summary>What it finds active in documents in XML or HTML, one a line; empty: nothing, or it is not at hand.</summary>
    public static string Findings(IEnumerable<(string Name, ReadOnlyMemory<byte> Body)> documents)
    {
        if (Environment.GetEnvironmentVariable("SHARED") is not { Length: > 0 } shared) return "";
        var folder = Directory.CreateTempSubdirectory("check-");
        try
        {
            foreach (var (name, body) in documents) File.WriteAllBytes(Path.Combine(folder.FullName, name), body.ToArray());
            var files = folder.GetFiles().Select(file => file.FullName);
            var (exit, output) = DebianProgram.Run("python3", [Path.Combine(shared, "faults", "safety_check.py"), .. files]);
            return exit == 0 ? "" : $"exit {exit}: {output}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
