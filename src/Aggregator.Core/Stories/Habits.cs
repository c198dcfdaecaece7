namespace Aggregator.Stories;

/// <summary>What a source repeats in item after item: the line under every text, the site's name in every title. It
/// says nothing of the news and is taken out before texts are compared.</summary>
public sealed class Habits
{
    /// <summary>In so many stories of a source a block is a habit of the source: two are a release and its
    /// sequel.</summary>
    public const int Often = 3;

    /// <summary>So many of a source's last stories are looked at.</summary>
    private const int Memory = 60;

    private readonly Habits? _former;
    private readonly Dictionary<long, int> _counts = [];
    private readonly Queue<long[]> _noted = [];

    public Habits()
    {
    }

    private Habits(Habits? former) => _former = former;

    /// <summary>With what a document repeats in its own items, so that the first visit knows it too: one piece that is
    /// stated three times is no habit.</summary>
    internal static Habits? With(Habits? known, IReadOnlyList<FreshItem> items)
    {
        if (items.Count < Often) return known;
        var habits = new Habits(known);
        var pieces = items
            .Where(fresh => fresh.Item is not null)
            .DistinctBy(fresh => fresh.Fingerprint!.ContentHash)
            .DistinctBy(fresh => fresh.Item!.Title);
        foreach (var fresh in pieces) habits.Note(fresh.Item!.Title, fresh.Fingerprint!.Text);
        return habits;
    }

    /// <summary>Learns from one more story's copy of this source.</summary>
    public void Note(Carrier carrier) => Note(carrier.Item.Title, carrier.Fingerprint.Text);

    internal bool Has(long key) => _counts.GetValueOrDefault(key) >= Often || _former?.Has(key) == true;

    private void Note(string title, Wording text)
    {
        long[] keys = [.. text.BlockKeys().Concat(Headline.PartKeys(title)).Distinct()];
        foreach (var key in keys) _counts[key] = _counts.GetValueOrDefault(key) + 1;
        _noted.Enqueue(keys);
        if (_noted.Count > Memory) Forget(_noted.Dequeue());
    }

    private void Forget(long[] keys)
    {
        foreach (var key in keys)
        {
            if (--_counts[key] == 0) _counts.Remove(key);
        }
    }
}
