namespace Aggregator.Publishing;

/// <summary>The entries of a slice's feeds: the same in every format, whichever is the most talkative.</summary>
internal static class Entries
{
    /// <summary>A feed ends before the entry that would make it larger, in bytes.</summary>
    public const int MostBytes = 3_000_000;

    /// <summary>For what a feed says of itself.</summary>
    private const int Head = 50_000;

    /// <summary>As many as a feed may hold.</summary>
    public static IReadOnlyList<Entry> Of(Slice slice)
    {
        var entries = new List<Entry>(slice.Stories.Count);
        var weight = Head + slice.Tombstones.Sum(Weight);
        foreach (var story in slice.Stories.Take(Slice.MostStories))
        {
            var entry = Entry.Of(slice, slice.Of(story));
            weight += entry.Weight();
            if (weight > MostBytes) break;
            entries.Add(entry);
        }

        return entries;
    }

    private static long Weight(Tombstone tombstone) => 200 + (6L * tombstone.AtomId.Length);

    /// <summary>However many there are.</summary>
    public static IEnumerable<Entry> All(Slice slice) =>
        slice.Stories.Select(story => Entry.Of(slice, slice.Of(story)));
}
