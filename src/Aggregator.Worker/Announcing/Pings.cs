namespace Aggregator.Announcing;

/// <summary>The feeds whose change the hub has yet to hear of, and when it is told next.</summary>
internal sealed class Pings
{
    /// <summary>More feeds than these are not waited for: their subscribers ask by themselves.</summary>
    public const int Most = 10_000;

    /// <summary>A burst of changes is one ping a feed.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromSeconds(30);

    /// <summary>After so long in vain a change is old news to every subscriber that asks by itself.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Dictionary<Uri, DateTimeOffset> _since = [];
    private int _failures;

    /// <summary>When the hub is told next; null: there is nothing to tell.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>Each waiting feed with its first change that the hub does not know.</summary>
    public IReadOnlyDictionary<Uri, DateTimeOffset> Waiting => _since;

    public void Add(IEnumerable<Uri> feeds, DateTimeOffset now)
    {
        foreach (var feed in feeds)
        {
            if (_since.Count < Most) _since.TryAdd(feed, now);
        }

        if (_since.Count > 0) Next ??= now + Gathering;
    }

    /// <summary>What waited when the service stopped goes on waiting.</summary>
    public void Restore(IReadOnlyDictionary<Uri, DateTimeOffset> waiting, DateTimeOffset now)
    {
        foreach (var (feed, since) in waiting.Take(Most)) _since.TryAdd(feed, since);
        Add([], now);
    }

    /// <summary>The feed waits no longer: the hub was told, or does not want to be.</summary>
    public void Remove(Uri feed)
    {
        _since.Remove(feed);
        if (_since.Count == 0) Next = null;
    }

    /// <summary>The hub answered all it was asked.</summary>
    public void Succeeded() => _failures = 0;

    /// <summary>The hub could not be told: it is tried again after a minute, two, four, ... a day. Answers with the
    /// number of feeds that have waited too long by now and are given up.</summary>
    public int Failed(DateTimeOffset now, DateTimeOffset? notBefore)
    {
        var wait = ShortestWait * Math.Pow(2, Math.Min(_failures++, 20));
        if (notBefore is { } asked && asked - now > wait) wait = asked - now;
        Next = now + (wait < LongestWait ? wait : LongestWait);

        var late = _since.Where(feed => now - feed.Value >= GivenUpAfter).Select(feed => feed.Key).ToList();
        foreach (var feed in late) Remove(feed);
        return late.Count;
    }

    /// <summary>There is no hub any more.</summary>
    public void Clear()
    {
        _since.Clear();
        (_failures, Next) = (0, null);
    }
}
