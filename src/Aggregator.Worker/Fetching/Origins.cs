namespace Aggregator.Fetching;

/// <summary>The origins known now. When they become too many, the longest unused are forgotten.</summary>
internal sealed class Origins(TimeProvider time)
{
    private const int Most = 512;

    // Characters of robots.txt kept for all of them together.
    private const int MostWeight = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Origin> _known = [];

    /// <summary>How many are known.</summary>
    public int Count => _known.Count;

    /// <summary>The origin of an address, to be given back.</summary>
    public Origin Take(Uri address)
    {
        var name = address.Origin();
        lock (_lock)
        {
            if (!_known.TryGetValue(name, out var origin))
            {
                MakeRoom();
                _known.Add(name, origin = new Origin(time));
            }
            origin.Users++;
            return origin;
        }
    }

    public void GiveBack(Origin origin)
    {
        lock (_lock)
        {
            origin.Users--;
            origin.LastUse = time.GetTimestamp();
        }
    }

    private void MakeRoom()
    {
        if (_known.Count < Most && _known.Values.Sum(origin => origin.Robots?.Rules.Weight ?? 0) < MostWeight)
            return;
        var idle = _known.Where(known => known.Value.Users == 0).OrderBy(known => known.Value.LastUse);
        foreach (var (name, _) in idle.Take(Most / 2).ToList())
            _known.Remove(name);
    }
}
