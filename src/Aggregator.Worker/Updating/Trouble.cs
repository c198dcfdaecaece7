using Aggregator.Fetching;
using Aggregator.Polling;
using Aggregator.Reading;

namespace Aggregator.Updating;

/// <summary>What went wrong in a visit, as a state of health.</summary>
internal sealed record Trouble(Health Health, string Error, string Message)
{
    public static Trouble Of(FetchResult fetched) => new(
        fetched.Error switch
        {
            FetchError.Refused => Health.Refused,
            FetchError.Robots => Health.Robots,
            FetchError.Gone => Health.Gone,
            FetchError.RateLimited => Health.RateLimited,
            FetchError.Forbidden when fetched.HttpStatus is 401 or 407 => Health.Login,
            FetchError.Forbidden => Health.Blocked,
            _ => Health.Failing,
        },
        fetched.Error.ToString(),
        fetched.Message ?? "");

    public static Trouble Of(ReadFailure failure) => new(
        failure.Kind switch
        {
            ReadFailureKind.EmptyList => Health.EmptyList,
            ReadFailureKind.SelectorLost => Health.SelectorLost,
            ReadFailureKind.Login => Health.Login,
            ReadFailureKind.Blocked => Health.Blocked,
            _ => Health.Failing,
        },
        failure.Kind.ToString(),
        failure.Message);
}
