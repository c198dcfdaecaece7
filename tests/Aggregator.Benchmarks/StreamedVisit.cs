using Aggregator.Commands;
using Aggregator.Reading;
using Aggregator.Sources;
using Aggregator.Stories;

namespace Aggregator.Benchmarks;

/// <summary>What one source brings at a time: some items of a stream, ready to be judged.</summary>
internal sealed record StreamedVisit(Source Source, IReadOnlyList<FreshItem> Items, DateTimeOffset Now)
{
    private static readonly Site Site = new() { Title = "Stream", IdAuthority = "stream.invalid,2026" };

    public Assignment Assignment { get; } = new(Source, Site, null, Now)
    {
        Stated = Items.Select(item => item.Keyed.Key).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>Sorts the lines of a stretch of the stream by their source; the sources come in the order of their
    /// first item.</summary>
    public static IReadOnlyList<StreamedVisit> Of(IReadOnlyList<InspectedItem> stretch, Func<Item, Fingerprint> fingerprint)
    {
        var now = stretch[^1].Seen;
        return [.. stretch.GroupBy(item => item.Source, StringComparer.Ordinal).Select(Visit)];

        StreamedVisit Visit(IEnumerable<InspectedItem> asked)
        {
            var source = asked.First().AsSource();
            var keyed = ItemKeys.Of([.. asked.Select(item => item.AsRaw())], source.Url);
            return new StreamedVisit(source, [.. keyed.Select(Fresh)], now);

            FreshItem Fresh(KeyedItem key)
            {
                var item = Reader.Finish(source, key.Raw, ReadLimits.Default);
                return new FreshItem(key, item, fingerprint(item));
            }
        }
    }
}
