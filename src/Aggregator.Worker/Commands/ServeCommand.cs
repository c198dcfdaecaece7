using System.CommandLine;
using Aggregator.Configuration;

namespace Aggregator.Commands;

/// <summary>The verb <c>serve</c>, and what the program does without a verb: runs the service until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions common)
    {
        var serve = new Command("serve", "Runs the service: visits the sources, and answers on --urls. This is what happens without a verb.");
        serve.SetAction((line, cancel) => RunAsync(common.Read(line), cancel));
        return serve;
    }

    /// <summary>0 after a stop that was asked for; what stands in the way of a start ends the program with 1.</summary>
    public static async Task<int> RunAsync(AggregatorOptions options, CancellationToken cancel)
    {
        await using var app = Service.Build(options, TimeProvider.System);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException trouble)
        {
            throw new CannotStartException($"{options.Urls}: {trouble.Message} Choose another address with --urls.");
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
