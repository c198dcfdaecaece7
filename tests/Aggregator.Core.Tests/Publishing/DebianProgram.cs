using System.ComponentModel;
using System.Diagnostics;

namespace Aggregator.Core.Tests.Publishing;

/// <summary>A program of the system that judges what we publish. Without it the tests fail.</summary>
internal static class DebianProgram
{
    /// <summary>Its exit code and what it wrote to standard output.</summary>
    public static (int ExitCode, string Output) Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Start(start);
        var trouble = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TestContext.Current.SendDiagnosticMessage($"{program}: {trouble.GetAwaiter().GetResult()}");
        return (process.ExitCode, output);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"{start.FileName} is not installed; make setup installs what the tests need.");
            throw;
        }
    }
}
