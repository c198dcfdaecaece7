namespace Aggregator.Fetching;

/// <summary>What to fetch, and within which bounds.</summary>
public sealed record FetchRequest
{
    public required Uri Url { get; init; }

    /// <summary>Sent as If-None-Match exactly as given; null: not sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Sent as If-Modified-Since exactly as given; null: not sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>From connecting to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of the decoded body.</summary>
    public long MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>True for scraped pages and their articles: robots.txt is asked first.</summary>
    public bool ObeyRobots { get; init; }

    /// <summary>The contact for the User-Agent, from the catalog; null: none.</summary>
    public string? Contact { get; init; }

    /// <summary>True: the page that comes with a refusal or an error is read too, for it often says more than the
    /// status.</summary>
    public bool WithRefusal { get; init; }

    /// <summary>True: what is beyond <see cref="MaxBytes"/> is left out. False: it is an error.</summary>
    internal bool CutAtMaxBytes { get; init; }

    internal int MostRedirects { get; init; } = 10;
}
