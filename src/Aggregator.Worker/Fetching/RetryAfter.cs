namespace Aggregator.Fetching;

/// <summary>The server's "not before" in a Retry-After header (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Longer than this no server is taken at its word.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(30);

    /// <summary>When to come back at the earliest; null when the header says nothing, or a time already past.</summary>
    /// <param name="value">Seconds or an HTTP-date.</param>
    /// <param name="date">The answer's Date header: a wrong clock over there is taken out of the reckoning.</param>
    /// <param name="now">When the answer came.</param>
    public static DateTimeOffset? Read(string? value, string? date, DateTimeOffset now)
    {
        var wait = Seconds.Parse(value, Most) ?? HttpDate.Parse(value, now) - (HttpDate.Parse(date, now) ?? now);
        return wait > TimeSpan.Zero ? now + (wait < Most ? wait : Most) : null;
    }
}
