using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aggregator.Configuration;
using Aggregator.Sources;
using Aggregator.Storage;

namespace Aggregator.Scheduling;

/// <summary>Visits many sources once: those that are due, or those named.</summary>
internal sealed class Round(CatalogFile feeds, IStore store, Dispatch dispatch, FetchOptions options, TimeProvider time)
{
    /// <summary>Visits in parallel, an origin's sources one after another; tells of each visit as it ends.</summary>
    /// <param name="names">Source ids to visit on demand; none: what is due.</param>
    /// <param name="cancel">Ends the round; visits under way are given up.</param>
    /// <param name="anew">The lists that the pages have now are accepted.</param>
    public async IAsyncEnumerable<RoundLine> RunAsync(
        IReadOnlyList<string> names, [EnumeratorCancellation] CancellationToken cancel, bool anew = false)
    {
        var catalog = feeds.Catalog;
        if (Refusal(names, catalog) is { } reason)
        {
            yield return new RoundLine { Refused = reason };
            yield break;
        }

        var sources = names.Count > 0 ? [.. names.Distinct().Select(name => catalog.Source(name)!)] : Due(catalog);
        yield return new RoundLine { Planned = sources.Count };
        await foreach (var report in VisitAllAsync(sources, onDemand: names.Count > 0, anew, cancel))
        {
            yield return new RoundLine { Visited = report };
        }
    }

    /// <summary>What is wrong with the names; null when nothing is.</summary>
    private static string? Refusal(IReadOnlyList<string?> names, Catalog catalog)
    {
        if (names.Any(string.IsNullOrWhiteSpace)) return "A source's id is empty; write ids of feeds.json.";
        var unknown = names.Where(name => catalog.Source(name!) is null).Distinct().ToList();
        return unknown.Count switch
        {
            0 => null,
            1 => $"{unknown[0]}: feeds.json has no source with this id.",
            _ => $"{string.Join(", ", unknown)}: feeds.json has no sources with these ids.",
        };
    }

    private List<Source> Due(Catalog catalog) =>
        [.. catalog.Sources.Where(source => Timetable.IsDue(source, store.State(source.Id), time.GetUtcNow()))];

    private async IAsyncEnumerable<VisitReport> VisitAllAsync(
        IReadOnlyList<Source> sources,
        bool onDemand,
        bool anew,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var reports = Channel.CreateUnbounded<VisitReport>();
        var visits = Parallel.ForEachAsync(
            sources.GroupBy(Timetable.Origin, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancel },
            async (origin, stop) =>
            {
                foreach (var source in origin)
                {
                    var result = await dispatch.VisitAsync(source, onDemand, stop, anew);
                    reports.Writer.TryWrite(VisitReport.Of(source, result));
                }
            });
        _ = visits.ContinueWith(_ => reports.Writer.Complete(), TaskScheduler.Default);

        await foreach (var report in reports.Reader.ReadAllAsync(CancellationToken.None)) yield return report;
        await visits;
    }
}
