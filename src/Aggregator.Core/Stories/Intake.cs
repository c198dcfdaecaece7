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
    private static readonly TimeSpan Silence = TimeSpan.FromDays(28);

    /// <summary>Everything; of a new source only the newest items, so that it never floods the feeds.</summary>
    public static Intake Of(Source source, bool isNew, IReadOnlyList<KeyedItem> unknown) => isNew
        ? Newest(source, unknown, [], string.Create(
            CultureInfo.InvariantCulture,
            $"older than the {source.InitialItems} items that a new source brings (initialItems)"))
        : new Intake(unknown, []);

    /// <summary>Of a page that was read before: everything, but of a site that was rebuilt the old news do not come
    /// again, whatever addresses and dates they have now, and however long it was lost.</summary>
    /// <param name="source">Whose page.</param>
    /// <param name="items">All of the list, in its order.</param>
    /// <param name="unknown">Those of them that the ledger lacks, or knows otherwise.</param>
    /// <param name="memory">What the list held before.</param>
    /// <param name="isChanged">The list stands elsewhere, or is read otherwise, than the last time.</param>
    /// <param name="sinceLast">The time since it was read the last time.</param>
    public static Intake OfPage(
        Source source,
        IReadOnlyList<KeyedItem> items,
        IReadOnlyList<KeyedItem> unknown,
        ListMemory memory,
        bool isChanged,
        TimeSpan sinceLast)
    {
        var familiar = unknown.Where(item => memory.KnowsLink(item.Raw)).ToList();
        var strangers = unknown.Except(familiar).ToList();
        var moved = strangers.Where(item => memory.KnowsTitle(item.Raw)).ToList();
        var untold = strangers.Except(moved).ToList();
        var isNowhere = strangers.Count == items.Count;
        // Where no address is known a few titles are enough: the rebuilt list may be longer than what is remembered.
        var isMoved = moved.Count >= FewestMoved && (isNowhere || moved.Count * 2 >= strangers.Count);
        if (isMoved || (isChanged && !isNowhere))
        {
            var may = (isMoved ? untold : strangers).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
            var above = items.Select(item => item.Key).TakeWhile(may.Contains).ToHashSet(StringComparer.Ordinal);
            var fresh = untold.Where(item => above.Contains(item.Key)).ToList();
            var intake = Newest(source, fresh, strangers.Except(fresh), "known from before the list changed, or older");
            return intake with { Taken = [.. intake.Taken, .. familiar] };
        }

        return isNowhere && (isChanged || (strangers.Count >= FewestStrangers && sinceLast < Silence))
            ? Newest(source, untold, moved, "stood in a list in which no address was known")
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
