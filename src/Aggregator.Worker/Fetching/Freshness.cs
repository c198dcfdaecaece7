namespace Aggregator.Fetching;

/// <summary>How long an answer stays fresh by its own word (RFC 9111, 4.2): Cache-Control or Expires, less its
/// Age.</summary>
internal static class Freshness
{
    /// <summary>Longer than this no source goes unvisited on account of a cache's settings.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(1);

    // Of a number in a header, before Age is taken off.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(10 * 366);

    /// <summary>Until when asking again would bring nothing new; null when the answer does not say.</summary>
    public static DateTimeOffset? Read(
        string? cacheControl, string? expires, string? date, string? age, DateTimeOffset now)
    {
        var life = cacheControl is null ? null : Lifetime(cacheControl);
        life ??= HttpDate.Parse(expires, now) - (HttpDate.Parse(date, now) ?? now);
        var left = life - (Seconds.Parse(age, Longest) ?? TimeSpan.Zero);
        return left > TimeSpan.Zero ? now + (left < Most ? left : Most) : null;
    }

    // s-maxage is for shared caches; of no-cache and no-store only one thing matters here: nothing is promised.
    private static TimeSpan? Lifetime(string cacheControl)
    {
        TimeSpan? life = null;
        foreach (var part in cacheControl.Split(',', StringSplitOptions.TrimEntries))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            var name = pair[0];
            if (name.Equals("no-cache", StringComparison.OrdinalIgnoreCase)
                || name.Equals("no-store", StringComparison.OrdinalIgnoreCase))
                return TimeSpan.Zero;
            if (name.Equals("max-age", StringComparison.OrdinalIgnoreCase))
                life ??= Seconds.Parse(pair[^1].AsSpan().Trim('"'), Longest);
        }
        return life;
    }
}
