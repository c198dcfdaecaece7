using System.CommandLine;
using Aggregator.Configuration;

namespace Aggregator.Commands;

/// <summary>The verb <c>serve</c>, also what the program does without a verb: runs the service.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions common)
    {
        var serve = new Command("serve", "Runs the service, as without a verb: visits the sources, answers on --urls.");
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
            throw new CannotGoOnException($"{options.Urls}: {trouble.Message} Choose another address with --urls.");
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
