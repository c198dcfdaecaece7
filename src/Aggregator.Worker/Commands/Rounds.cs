using System.Runtime.CompilerServices;
using Aggregator.Configuration;
using Aggregator.Scheduling;

namespace Aggregator.Commands;

/// <summary>Runs a round for a command: here, or in the service when one holds the store.</summary>
internal static class Rounds
{
    /// <param name="options">Which catalog and store.</param>
    /// <param name="names">Source ids to visit on demand; none: what is due.</param>
    /// <param name="cancel">Ends the round, wherever it runs.</param>
    /// <param name="anew">The lists that the pages have now are accepted.</param>
    /// <exception cref="CannotGoOnException">Bad feeds.json, unknown source, or no way to the store.</exception>
    public static async IAsyncEnumerable<RoundLine> RunAsync(
        AggregatorOptions options,
        IReadOnlyList<string> names,
        [EnumeratorCancellation] CancellationToken cancel,
        bool anew = false)
    {
        var lines = Asking.LinesAsync(
            options,
            anew ? "round?anew=true" : "round",
            names,
            parts => RunHereAsync(parts, names, anew, cancel),
            cancel);
        await foreach (var line in lines)
        {
            if (line.Refused is { } reason) throw new CannotGoOnException(reason);
            yield return line;
        }
    }

    private static async IAsyncEnumerable<RoundLine> RunHereAsync(
        IServiceProvider parts,
        IReadOnlyList<string> names,
        bool anew,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        await parts.GetRequiredService<Dispatch>().RecoverAsync(cancel);
        await foreach (var line in parts.GetRequiredService<Round>().RunAsync(names, cancel, anew)) yield return line;
    }
}
