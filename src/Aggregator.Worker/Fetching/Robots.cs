namespace Aggregator.Fetching;

/// <summary>Asks robots.txt before a page is asked for (RFC 9309), and remembers it for a day at most.</summary>
internal sealed class Robots(Func<FetchRequest, CancellationToken, Task<FetchResult>> fetch, TimeProvider time)
{
    private static readonly TimeSpan LongestAsk = TimeSpan.FromSeconds(30);

    /// <summary>Why the page may not be fetched; null: it may.</summary>
    public async Task<FetchResult?> ForbidAsync(
        Origin origin, Uri page, FetchRequest request, CancellationToken cancel)
    {
        var answer = await AnswerAsync(origin, page, request, cancel);
        if (answer.Trouble is not null)
            return answer.Trouble;
        return answer.Rules.Forbids(page) is { } rule
            ? FetchFailure.Of(FetchError.Robots,
                $"robots.txt of {page.Shown()} forbids the address in line {rule.Line} "
                + $"(Disallow: {Excerpt.Of(rule.Pattern)}); ask the member for a feed or for permission.")
            : null;
    }

    private async Task<RobotsAnswer> AnswerAsync(
        Origin origin, Uri page, FetchRequest request, CancellationToken cancel)
    {
        if (IsFresh(origin.Robots))
            return origin.Robots!;
        await origin.RobotsGate.WaitAsync(cancel);
        try
        {
            if (!IsFresh(origin.Robots))
            {
                var result = await AskAsync(page, request, cancel);
                origin.Robots = RobotsAnswer.Of(result, page, origin.Robots, time.GetUtcNow());
            }
            return origin.Robots!;
        }
        finally
        {
            origin.RobotsGate.Release();
        }
    }

    private bool IsFresh(RobotsAnswer? answer) => answer?.Until > time.GetUtcNow();

    private Task<FetchResult> AskAsync(Uri page, FetchRequest request, CancellationToken cancel) => fetch(
        new FetchRequest
        {
            Url = new Uri(page, "/robots.txt"),
            Timeout = request.Timeout < LongestAsk ? request.Timeout : LongestAsk,
            MaxBytes = RobotsRules.MostBytes,
            CutAtMaxBytes = true,
            MostRedirects = 5,
            Contact = request.Contact,
        },
        cancel);
}
