using System.Diagnostics;

namespace Aggregator.Docker;

public sealed class ComposeTests
{
    [Fact]
    public async Task The_compose_file_is_accepted_and_keeps_the_container_closed()
    {
        var start = new ProcessStartInfo("docker-compose", ["-f", "docker/compose.yaml", "config"])
        {
            WorkingDirectory = Repository.Top,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var config = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await errors);
        Assert.Contains("read_only: true", config, StringComparison.Ordinal);
        Assert.Contains("no-new-privileges:true", config, StringComparison.Ordinal);
    }
}
