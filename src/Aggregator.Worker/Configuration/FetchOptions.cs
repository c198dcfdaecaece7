namespace Aggregator.Configuration;

/// <summary>How the program behaves towards the members' servers.</summary>
public sealed record FetchOptions
{
    /// <summary>Private addresses that may be visited: HOST:PORT or CIDR:PORT, separated by commas; empty: none.</summary>
    public string AllowPrivate { get; set; } = "";

    /// <summary>Visits under way at once, 1 to 256.</summary>
    public int Parallel { get; set; } = 32;

    /// <summary>Until a connection stands, 1 s to 60 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Upper bound on every source's own timeout.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Articles fetched in one visit, 0 to 1,000.</summary>
    public int ArticlesPerVisit { get; set; } = 50;
}
