using System.CommandLine;
using System.Net.Sockets;
using Aggregator.Configuration;

namespace Aggregator.Commands;

/// <summary>The verb <c>serve</c>, also what the program does without a verb: runs the service.</summary>
internal static partial class ServeCommand
{
    private const string Details =
        """
        Exit code 0: the service was told to stop (SIGTERM, Ctrl-C). 1: it could not start (an error in feeds.json or
        in the settings, a store in use or damaged, an address that is taken).
        """;

    public static Command Create(CommonOptions common)
    {
        var serve = new Verb("serve", "Runs the service, as happens without a verb.", Details);
        serve.SetAction((line, cancel) => RunAsync(common.Read(line), cancel));
        return serve;
    }

    public static async Task<int> RunAsync(AggregatorOptions options, CancellationToken cancel)
    {
        await using var app = Service.Build(options, TimeProvider.System);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException)
        {
            throw new CannotGoOnException(
                $"{options.Urls} cannot be listened on: {trouble.Message} Choose another with --urls.");
        }

        LogStarted(app.Logger, string.Join(", ", app.Urls));
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    [LoggerMessage(LogLevel.Information, "The service answers on {Urls}: see /, /atom.xml and /status.")]
    private static partial void LogStarted(ILogger log, string urls);
}
