namespace Aggregator.Stories;

/// <summary>What a source repeats in item after item: the line under every text, the site's name in every title. It
/// says nothing
/// of the news and is taken out before texts are compared.</summary>
public sealed class Habits
{
    /// <summary>In so many stories of a source a block is a habit of the source: two are a release and its
    /// sequel.</summary>
    public const int Often = 3;

    /// <summary>So many of a source's last stories are looked at.</summary>
    private const int Memory = 60;

    private readonly Dictionary<long, int> _counts = [];
    private readonly Queue<long[]> _noted = [];

    /// <summary>Learns from one more story's copy of this source.</summary>
    public void Note(Carrier carrier)
    {
        long[] keys = [.. carrier.Fingerprint.Text.BlockKeys().Concat(Headline.PartKeys(carrier.Item.Title)).Distinct()];
        foreach (var key in keys) _counts[key] = _counts.GetValueOrDefault(key) + 1;
        _noted.Enqueue(keys);
        if (_noted.Count > Memory) Forget(_noted.Dequeue());
    }

    internal bool Has(long key) => _counts.GetValueOrDefault(key) >= Often;

    private void Forget(long[] keys)
    {
        foreach (var key in keys)
        {
            if (--_counts[key] == 0) _counts.Remove(key);
        }
    }
}
