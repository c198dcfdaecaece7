using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the block "dedup".</summary>
internal static class DedupReader
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    // What is compared lies in memory: some 900 stories a day of an alliance.
    private static readonly TimeSpan Most = TimeSpan.FromDays(60);

    public static DedupRules Read(ObjectReader root)
    {
        var dedup = root.Object("dedup");
        var usual = new DedupRules();
        var rules = new DedupRules
        {
            Window = dedup.Read("window", usual.Window, text => Duration.Parse(text, Least, Most)),
            Mode = dedup.Read("mode", usual.Mode, Choice.Parse<DedupMode>),
        };
        dedup.RefuseOthers();
        return rules;
    }
}
