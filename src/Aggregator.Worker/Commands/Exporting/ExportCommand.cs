using System.CommandLine;
using Aggregator.Configuration;

namespace Aggregator.Commands.Exporting;

/// <summary>The verb <c>export</c>: the site as static files.</summary>
internal static class ExportCommand
{
    private const string Details =
        """
        Writes all that the service serves, byte by byte, but for the search, the status and the older pages of a slice
        (?before=), which need the service; beside each file its compressed forms (.gz, .br). docs/exporting.md has the
        lines for nginx. When the service is running it renders them; otherwise this command does, and visits nobody.

        Only files whose bytes changed are written, each in one step; what is gone is deleted. The list of what was
        written is in DIR (.aggregator-export.json): nothing else there is ever touched.

        --watch goes on until it is stopped (SIGTERM, Ctrl-C): what changes is written within seconds.

        Exit code 0: the files are there; with --watch: it was stopped. 1: an error in feeds.json, no public address
        (site.baseUrl), no way to the store, something of somebody else in the way. 130: interrupted.
        """;

    public static Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder for the files; made if it is not there." };
        var watch = new Option<bool>("--watch") { Description = "Keeps the files up to date until it is stopped." };
        var export = new Verb("export", "Writes the site as static files.", Details) { folder, watch };
        export.SetAction((line, cancel) =>
        {
            var output = line.InvocationConfiguration.Output;
            return RunAsync(
                common.Read(line), line.GetRequiredValue(folder), line.GetValue(watch), output, cancel);
        });
        return export;
    }

    public static async Task<int> RunAsync(
        AggregatorOptions options, string path, bool watch, TextWriter output, CancellationToken cancel)
    {
        using var folder = ExportFolder.Open(path);
        await using var own = await IdleService.TryStartAsync(options, cancel);
        using var site = new LiveSite(options.Data);
        var export = new Export(site, folder);
        try
        {
            await output.WriteLineAsync(Words(await export.RunAsync(cancel)));
        }
        catch (OperationCanceledException) when (watch && cancel.IsCancellationRequested)
        {
            return 0; // What is left is written by the next one.
        }

        if (watch) await WatchAsync(export, output, cancel);
        return 0;
    }

    private static async Task WatchAsync(Export export, TextWriter output, CancellationToken cancel)
    {
        string? trouble = null;
        while (await PauseAsync(cancel))
        {
            try
            {
                var count = await export.RunAsync(cancel);
                if (count.Written + count.Deleted > 0) await output.WriteLineAsync(Words(count));
                trouble = null;
            }
            catch (CannotGoOnException refusal) when (!cancel.IsCancellationRequested)
            {
                // A service that is started anew is away for a while. Said once, and then waited for.
                if (trouble != refusal.Message) await output.WriteLineAsync(PlainLine.Of($"{refusal.Message} Waiting."));
                trouble = refusal.Message;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>False when it is to stop.</summary>
    private static async Task<bool> PauseAsync(CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancel.IsCancellationRequested;
    }

    private static string Words(ExportCount count) =>
        $"{count.Documents} documents looked at: {count.Written} files written, {count.Deleted} deleted.";
}
