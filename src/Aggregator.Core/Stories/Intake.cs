using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Stories;

/// <summary>What of a document's unknown items is to be judged, and what is only to be remembered.</summary>
/// <param name="Taken">In the document's order.</param>
/// <param name="Passed">Each with the reason.</param>
public sealed record Intake(IReadOnlyList<KeyedItem> Taken, IReadOnlyList<FreshItem> Passed)
{
    /// <summary>So many pieces at other addresses than before are a site that moved them, no correction.</summary>
    private const int FewestMoved = 3;

    /// <summary>A shorter list may well be new from top to bottom; fewer old dates at once are late news.</summary>
    private const int FewestStrangers = 5;

    private const string Remedy = "There is nothing to do, unless news is missing.";

    private const string Older = "known from before the list changed, or older";

    /// <summary>After a longer silence a whole list may be new.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromDays(28);

    /// <summary>What is dated so long before the last visit is old: its copies could not be found any more.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(10);

    /// <summary>What the admin is told when a known source lists many old pieces as if they were new.</summary>
    public string? Flood { get; private init; }

    /// <summary>Of a new source only the newest items, so that it never floods the feeds.</summary>
    public static Intake OfNew(Source source, IReadOnlyList<KeyedItem> items) =>
        Newest(source, items, [], string.Create(
            CultureInfo.InvariantCulture,
            $"older than the {source.InitialItems} items that a new source brings (initialItems)"));

    /// <summary>Of a feed that was read before: everything, but the old news of a site that was rebuilt do not come
    /// again, whatever ids, addresses and dates they have now; nor does an archive that is listed all at once.</summary>
    /// <param name="source">Whose feed.</param>
    /// <param name="items">All of it, in its order.</param>
    /// <param name="unknown">Those of them that the ledger lacks, or knows otherwise.</param>
    /// <param name="lastRead">When it was read the last time.</param>
    public static Intake OfFeed(
        Source source, IReadOnlyList<KeyedItem> items, IReadOnlyList<KeyedItem> unknown, DateTimeOffset lastRead)
    {
        var strangers = unknown.Where(item => item.KnownBy is KnownBy.Nothing or KnownBy.Title).ToList();
        var moved = strangers.Where(item => item.KnownBy is KnownBy.Title).ToList();
        // Of a series that comes every week the former pieces stay, or their titles are short.
        var stayed = items.Count - strangers.Count;
        if (moved.Count > stayed && moved.Count(item => Mark.IsHeadline(item.Raw)) >= FewestMoved)
        {
            var untold = strangers.Except(moved).ToList();
            var known = unknown.ToDictionary(item => item.Key, StringComparer.Ordinal);
            var above = ListOrder.NewestFirst([.. items.Select(item => known.GetValueOrDefault(item.Key, item))])
                .TakeWhile(item => item.KnownBy is not KnownBy.Title);
            var fresh = above.Where(item => item.KnownBy is KnownBy.Nothing && known.ContainsKey(item.Key)).ToList();
            var joining = unknown.Except(strangers).Concat(moved.Select(item => item with { IsOld = true }));
            var intake = Newest(source, fresh, untold.Except(fresh), Older);
            return intake with { Taken = [.. intake.Taken, .. joining], Flood = Moved(moved.Count) };
        }

        var old = strangers.Except(moved).Where(item => NewsTime.IsBefore(item.Raw, lastRead - Late)).ToList();
        return old.Count < FewestStrangers
            ? new Intake(unknown, [])
            : new Intake([.. unknown.Except(old)], Pass(old, "dated long before it was listed, as many others were"))
            {
                Flood = Archive(old.Count),
            };
    }

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
        var moved = strangers.Where(item => item.KnownBy is KnownBy.Title || memory.KnowsTitle(item.Raw)).ToList();
        var untold = strangers.Except(moved).ToList();
        var isNowhere = strangers.Count == items.Count;
        // Where no address is known a few titles are enough: the rebuilt list may be longer than what is remembered.
        var isMoved = moved.Count >= FewestMoved && (isNowhere || moved.Count * 2 >= strangers.Count);
        if (isMoved || (isChanged && !isNowhere))
        {
            var may = (isMoved ? untold : strangers).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
            var above = items.Select(item => item.Key).TakeWhile(may.Contains).ToHashSet(StringComparer.Ordinal);
            var fresh = untold.Where(item => above.Contains(item.Key)).ToList();
            var intake = Newest(source, fresh, strangers.Except(fresh), Older);
            return intake with { Taken = [.. intake.Taken, .. familiar], Flood = isMoved ? Moved(moved.Count) : null };
        }

        return isNowhere && (isChanged || (strangers.Count >= FewestStrangers && sinceLast < Silence))
            ? Newest(source, untold, moved, "stood in a list in which no address was known")
            : new Intake(unknown, []);
    }

    /// <summary>With what the document takes back, as far as it is known.</summary>
    public Intake Without(IReadOnlyList<KeyedItem> deleted)
    {
        var withdrawals = deleted
            .Where(item => item.KnownBy is KnownBy.Key)
            .Select(item => new FreshItem(item, null, null) { IsWithdrawal = true });
        return this with { Passed = [.. Passed, .. withdrawals] };
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
            Pass(candidates.Where(item => !taken.Contains(item.Key)).Concat(others), reason));
    }

    private static IReadOnlyList<FreshItem> Pass(IEnumerable<KeyedItem> items, string reason) =>
        [.. items.Select(item => new FreshItem(item, null, null, reason))];

    private static string Moved(int count) => string.Create(CultureInfo.InvariantCulture, $"""
        The site moved: {count} of its former news stand at other addresses now and were not taken for new ones. {Remedy}
        """);

    private static string Archive(int count) => string.Create(CultureInfo.InvariantCulture, $"""
        The list suddenly held {count} pieces with old dates, which were passed over. {Remedy}
        """);
}
