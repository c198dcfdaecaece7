using System.Diagnostics;

namespace Aggregator.Commands;

public sealed class LauncherTests
{
    [Fact]
    public async Task The_program_starts_from_any_working_directory()
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Top, "bin", "aggregator"), ["--version"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(start)!;
        var version = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", version);
    }
}
