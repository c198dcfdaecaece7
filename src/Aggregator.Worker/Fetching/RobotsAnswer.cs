namespace Aggregator.Fetching;

/// <summary>What came of asking for an origin's robots.txt.</summary>
internal sealed record RobotsAnswer
{
    // A visit's articles are not to fetch robots.txt each anew, whatever its headers say.
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    // RFC 9309, 2.3.1.4: what failed for so long counts as not there.
    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(30);

    /// <summary>As read; empty when there were none to read.</summary>
    public required RobotsRules Rules { get; init; }

    /// <summary>It is asked again after.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why nothing of the origin may be asked now; null: the rules decide.</summary>
    public FetchResult? Trouble { get; init; }

    /// <summary>Since when every asking failed; null: this one did not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <param name="result">What the asking brought.</param>
    /// <param name="page">For whose sake it was asked.</param>
    /// <param name="before">The answer before this one, or null.</param>
    /// <param name="now">When it came.</param>
    public static RobotsAnswer Of(FetchResult result, Uri page, RobotsAnswer? before, DateTimeOffset now)
    {
        if (Forbidding(result, page) is { } trouble)
            return Failed(trouble, before?.FailingSince ?? now, now);
        return new RobotsAnswer
        {
            Rules = result.Document is { } text ? RobotsRules.Parse(text.Body.Span) : RobotsRules.None,
            Until = Bounded(result.NotBefore ?? now + Longest, now + Shortest, now + Longest),
        };
    }

    private static RobotsAnswer Failed(FetchResult trouble, DateTimeOffset since, DateTimeOffset now) => new()
    {
        Rules = RobotsRules.None,
        Until = Bounded(trouble.NotBefore ?? now, now + AfterFailure, now + Longest),
        Trouble = trouble.Error is FetchError.Robots && now - since >= GivenUp ? null : trouble,
        FailingSince = since,
    };

    // RFC 9309, 2.3.1: where there is none (4xx, 204, redirects without end) all is allowed; where it cannot be read,
    // nothing.
    private static FetchResult? Forbidding(FetchResult result, Uri page) => result.Error switch
    {
        FetchError.None or FetchError.TooManyRedirects => null,
        FetchError.RateLimited => result,
        FetchError.HttpStatus or FetchError.Forbidden or FetchError.NotFound or FetchError.Gone
            when result.HttpStatus < 500 => null,
        // The host itself is out of reach, and the page with it: that is no word of robots.txt.
        FetchError.Refused or FetchError.NameUnknown or FetchError.Unreachable or FetchError.Tls => result,
        _ => result with
        {
            Error = FetchError.Robots,
            Message = $"robots.txt of {page.Shown()} could not be read, so nothing is asked of it: {result.Message}",
        },
    };

    private static DateTimeOffset Bounded(DateTimeOffset until, DateTimeOffset least, DateTimeOffset most) =>
        until < least ? least : until > most ? most : until;
}
