using Aggregator.Fetching;

namespace Aggregator.Commands.Probing;

/// <summary>Asks a site one thing after another, each once, and in all no more and no longer than is polite.</summary>
internal sealed class Enquiry(Fetcher fetcher, TimeProvider time, string? contact)
{
    private const int MostRequests = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, FetchResult> _answers = new(StringComparer.Ordinal);
    private readonly long _begun = time.GetTimestamp();

    /// <summary>Whether anything came back.</summary>
    public bool IsAnswered => _answers.Values.Any(answer => answer.Document is not null);

    /// <summary>Whether something was not asked for, as the bounds were met.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The answer; null when the bounds are met.</summary>
    /// <param name="url">What to ask for.</param>
    /// <param name="isOffered">True for a feed that the site itself offers; all else is asked for only as robots.txt
    /// allows.</param>
    /// <param name="cancel">The caller's.</param>
    public async Task<FetchResult?> AskAsync(Uri url, bool isOffered, CancellationToken cancel)
    {
        // What robots.txt forbids of pages was not asked for yet.
        if (_answers.TryGetValue(url.AbsoluteUri, out var known) && !(isOffered && known.Error is FetchError.Robots))
            return known;
        var left = Longest - time.GetElapsedTime(_begun);
        if (_answers.Count >= MostRequests || left <= TimeSpan.Zero)
        {
            IsCut = true;
            return null;
        }

        var request = new FetchRequest
        {
            Url = url,
            Timeout = left < LongestRequest ? left : LongestRequest,
            ObeyRobots = !isOffered,
            Contact = contact,
            WithRefusal = true,
        };
        return _answers[url.AbsoluteUri] = await fetcher.FetchAsync(request, cancel);
    }
}
