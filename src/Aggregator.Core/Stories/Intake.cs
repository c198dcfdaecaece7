using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>What of a document's unknown items is to enter, and what is only to be remembered.</summary>
/// <param name="Taken">In the document's order.</param>
/// <param name="Passed">Each with the reason.</param>
public sealed record Intake(IReadOnlyList<KeyedItem> Taken, IReadOnlyList<FreshItem> Passed)
{
    /// <summary>So many pieces at other addresses than before are a site that moved them, no correction.</summary>
    private const int FewestMoved = 3;

    /// <summary>A shorter list may well be new from top to bottom.</summary>
    private const int FewestStrangers = 5;

    /// <summary>After a longer silence a whole list may be new.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(3);

    /// <summary>Everything; of a new source only the newest items, so that it never floods the feeds.</summary>
    public static Intake Of(Source source, bool isNew, IReadOnlyList<KeyedItem> unknown) => isNew
        ? Newest(source, unknown, [], string.Create(
            CultureInfo.InvariantCulture,
            $"older than the {source.InitialItems} items that a new source brings (initialItems)"))
        : new Intake(unknown, []);

    /// <summary>Of a page that was read before: everything, but of a site that was rebuilt the old news do not come
    /// again, whatever addresses and dates they have now.</summary>
    /// <param name="source">Whose page.</param>
    /// <param name="items">All of the list, in its order.</param>
    /// <param name="unknown">Those of them that the ledger lacks, or knows otherwise.</param>
    /// <param name="memory">What the list held before.</param>
    /// <param name="sinceLast">The time since it was read the last time.</param>
    public static Intake OfPage(
        Source source,
        IReadOnlyList<KeyedItem> items,
        IReadOnlyList<KeyedItem> unknown,
        ListMemory memory,
        TimeSpan sinceLast)
    {
        var familiar = unknown.Where(item => memory.KnowsLink(item.Raw)).ToList();
        var strangers = unknown.Except(familiar).ToList();
        var moved = strangers.Where(item => memory.KnowsTitle(item.Raw)).ToList();
        if (moved.Count >= FewestMoved && moved.Count * 2 >= strangers.Count)
        {
            var above = items.TakeWhile(item => !memory.KnowsLink(item.Raw) && !memory.KnowsTitle(item.Raw))
                .Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
            var fresh = strangers.Where(item => above.Contains(item.Key)).ToList();
            var old = strangers.Where(item => !above.Contains(item.Key));
            var intake = Newest(source, fresh, old, "known from before the site moved its news, or older");
            return intake with { Taken = [.. intake.Taken, .. familiar] };
        }

        return strangers.Count == items.Count && strangers.Count >= FewestStrangers && sinceLast < Lately
            ? Newest(source, strangers, [], "stood in a list in which nothing was known")
            : new Intake(unknown, []);
    }

    // Undated items come first, in the document's order: a list states the newest first.
    private static Intake Newest(
        Source source, IReadOnlyList<KeyedItem> candidates, IEnumerable<KeyedItem> others, string reason)
    {
        var taken = candidates
            .OrderByDescending(item => (item.Raw.Published ?? item.Raw.Updated)?.At ?? DateTimeOffset.MaxValue)
            .Take(source.InitialItems)
            .Select(item => item.Key)
            .ToHashSet(StringComparer.Ordinal);
        return new Intake(
            [.. candidates.Where(item => taken.Contains(item.Key))],
            [
                .. candidates.Where(item => !taken.Contains(item.Key)).Concat(others)
                    .Select(item => new FreshItem(item, null, null, reason)),
            ]);
    }
}
