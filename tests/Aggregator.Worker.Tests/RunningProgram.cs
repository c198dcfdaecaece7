using System.Diagnostics;

namespace Aggregator;

/// <summary>The program as a process of its own, as a user starts it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts it in the workplace's folder, where it finds feeds.json and data by itself.</summary>
    public static RunningProgram Start(Workplace place, params IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "aggregator.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = place.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Aggregator__Urls"] = place.Options.Urls;
        start.Environment["Aggregator__Fetch__AllowPrivate"] = place.AllowPrivate;
        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Reads standard error up to a line with these words; fails when the program ends before.</summary>
    public async Task<string> ErrorLineAsync(string words)
    {
        var seen = new List<string>();
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal)) return line;
            seen.Add(line);
        }

        throw new InvalidOperationException($"No line with \"{words}\" came, but:\n{string.Join('\n', seen)}");
    }

    /// <summary>SIGTERM, as systemd and containers send it; the shell's own kill is on every system.</summary>
    public void Terminate() => Process.Start("/bin/sh", ["-c", $"kill -TERM {_process.Id}"])!.Dispose();

    /// <summary>Waits for the end; what was written until then and not read yet.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
