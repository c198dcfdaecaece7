using System.Runtime.CompilerServices;
using Aggregator.Configuration;
using Aggregator.Storage;

namespace Aggregator.Commands;

/// <summary>Has the newsroom answer a command: here, or in the service when one holds the store.</summary>
internal static class Asking
{
    /// <param name="options">Which catalog and store.</param>
    /// <param name="route">Where the service answers the question.</param>
    /// <param name="question">What is sent to it.</param>
    /// <param name="here">Answers the same from the opened newsroom.</param>
    /// <param name="cancel">Ends the work, wherever it is done.</param>
    /// <exception cref="CannotGoOnException">Bad feeds.json, or no way to the store.</exception>
    public static async IAsyncEnumerable<TLine> LinesAsync<TLine>(
        AggregatorOptions options,
        string route,
        object question,
        Func<IServiceProvider, IAsyncEnumerable<TLine>> here,
        [EnumeratorCancellation] CancellationToken cancel)
        where TLine : class
    {
        await using var parts = await TryOpenAsync(options);
        var lines = parts is null
            ? ServiceSocket.LinesAsync<TLine>(options.Data, route, question, cancel)
            : here(parts);
        await foreach (var line in lines.WithCancellation(cancel)) yield return line;
    }

    private static async Task<ServiceProvider?> TryOpenAsync(AggregatorOptions options)
    {
        try
        {
            return await Newsroom.OpenAsync(options, TimeProvider.System);
        }
        catch (StoreInUseException)
        {
            return null;
        }
    }
}
