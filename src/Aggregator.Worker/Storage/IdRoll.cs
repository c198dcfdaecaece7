namespace Aggregator.Storage;

/// <summary>The ids of all stories, published or not, in their order: in memory, for archives are counted by them.
/// Readers come from any thread, new ids from the writer's alone.</summary>
/// <param name="stored">The oldest first.</param>
internal sealed class IdRoll(IEnumerable<string> stored)
{
    private string[] _ids = [.. stored];

    public IReadOnlyList<string> All => Volatile.Read(ref _ids);

    /// <summary>After a commit: these stories are stored, new ones or such as were there before.</summary>
    public void Note(IEnumerable<string> ids)
    {
        var known = _ids;
        string[] fresh = [.. ids.Where(id => !Has(known, id)).Distinct(StringComparer.Ordinal)];
        if (fresh.Length == 0) return;
        string[] all = [.. known, .. fresh];
        // A new id stands at the end, unless the clock went back.
        if (fresh.Length > 1 || Order(known, fresh[0]) < 0) Array.Sort(all, StringComparer.Ordinal);
        Volatile.Write(ref _ids, all);
    }

    private static bool Has(string[] known, string id) =>
        Order(known, id) <= 0 && Array.BinarySearch(known, id, StringComparer.Ordinal) >= 0;

    /// <summary>How it stands to the newest.</summary>
    private static int Order(string[] known, string id) =>
        known is [.., var newest] ? string.CompareOrdinal(id, newest) : 1;
}
