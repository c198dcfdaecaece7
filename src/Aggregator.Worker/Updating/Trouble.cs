using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;
using Aggregator.Sources;

namespace Aggregator.Updating;

/// <summary>What went wrong in a visit, as a state of health.</summary>
internal sealed record Trouble(Health Health, string Error, string Message)
{
    /// <summary>The page has a list of news, but not where it is looked for.</summary>
    public bool SeesNews { get; init; }

    /// <summary>What the status says, or the page that came with it, which knows more: behind a 503 may be a
    /// captcha.</summary>
    public static Trouble Of(Source source, FetchResult fetched, ReadLimits limits, CancellationToken cancel)
    {
        var trouble = new Trouble(HealthOf(source, fetched), fetched.Error.ToString(), fetched.Message ?? "");
        if (fetched.Refusal is not { } page
            || Reader.Recognise(source, page, limits, cancel) is not { } failure)
            return trouble;
        var told = Of(failure);
        return trouble.Health switch
        {
            // An error without words.
            _ when told.Health is Health.EmptyList => trouble,
            Health.RateLimited when told.Health is not Health.Blocked || fetched.HttpStatus is 429 => trouble,
            Health.Gone when told.Health is not Health.Gone => trouble,
            _ => told,
        };
    }

    public static Trouble Of(ReadFailure failure) => new(
        failure.Kind switch
        {
            ReadFailureKind.EmptyList => Health.EmptyList,
            ReadFailureKind.SelectorLost => Health.SelectorLost,
            ReadFailureKind.Login => Health.Login,
            ReadFailureKind.Blocked => Health.Blocked,
            ReadFailureKind.Gone => Health.Gone,
            _ => Health.Failing,
        },
        failure.Kind.ToString(),
        failure.Message)
    {
        SeesNews = failure.SeesNews,
    };

    private static Health HealthOf(Source source, FetchResult fetched) => fetched.Error switch
    {
        FetchError.Refused => Health.Refused,
        FetchError.Robots => Health.Robots,
        FetchError.Gone => Health.Gone,
        FetchError.NotFound when source.Kind is SourceKind.Page => Health.Gone,
        FetchError.RateLimited => Health.RateLimited,
        FetchError.Forbidden when fetched.HttpStatus is 401 or 407 => Health.Login,
        FetchError.Forbidden => Health.Blocked,
        _ => Health.Failing,
    };
}
