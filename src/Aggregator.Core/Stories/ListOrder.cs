namespace Aggregator.Stories;

/// <summary>Which end of a document is the newest.</summary>
internal static class ListOrder
{
    /// <summary>The items, the newest first: as what is known of them came, else as their dates say, else as they
    /// stand.</summary>
    public static IEnumerable<KeyedItem> NewestFirst(IReadOnlyList<KeyedItem> items)
    {
        var known = Rising(items.Select(item => item.Former?.StoryId).OfType<string>(), string.CompareOrdinal);
        var dates = items.Select(item => (item.Raw.Published ?? item.Raw.Updated)?.At).OfType<DateTimeOffset>();
        return (known != 0 ? known : Rising(dates, DateTimeOffset.Compare)) > 0 ? items.Reverse() : items;
    }

    // How often the next one is later, less how often it is earlier.
    private static int Rising<T>(IEnumerable<T> values, Func<T, T, int> compare)
    {
        var all = values.ToList();
        return all.Zip(all.Skip(1), (one, next) => Math.Sign(compare(next, one))).Sum();
    }
}
