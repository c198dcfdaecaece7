using System.Globalization;
using Aggregator.Fetching;

namespace Aggregator.Announcing;

/// <summary>Tells the site's hub which feeds changed (WebSub, section 6): it fetches them and passes them on to its
/// subscribers.</summary>
internal sealed partial class Hub(Fetcher fetcher, TimeProvider time, ILogger<Hub> log)
{
    /// <summary>So many feeds are told one after another; then it is looked what else has changed.</summary>
    private const int AtOnce = 100;

    private volatile string? _trouble;

    /// <summary>What stands between us and the hub, for the status page; null: nothing.</summary>
    public string? Trouble => _trouble;

    /// <summary>Tells of what is due. A refusal is about one feed; with no answer, or one of trouble, the others wait
    /// too.</summary>
    public async Task TellAsync(Uri hub, string? contact, Pings pings, CancellationToken cancel)
    {
        var (told, refused) = (0, 0);
        foreach (var feed in pings.Waiting.Keys.Take(AtOnce).ToList())
        {
            var result = await fetcher.PostAsync(Ping(hub, contact, feed), cancel);
            if (IsTrouble(result))
            {
                Fail(hub, pings, result);
                return;
            }

            pings.Remove(feed);
            if (result.Error is FetchError.None) told++;
            else if (refused++ == 0) LogRefused(feed, result.Message!);
        }

        pings.Succeeded();
        _trouble = null;
        LogTold(hub.Host, told, refused);
    }

    // hub.url is what hubs of the Recommendation's kind ask for, hub.topic what others do; one feed a request, for those
    // written in PHP keep only the last of several.
    private static PostRequest Ping(Uri hub, string? contact, Uri feed) => new()
    {
        Url = hub,
        Contact = contact,
        Form =
        [
            new("hub.mode", "publish"),
            new("hub.url", feed.AbsoluteUri),
            new("hub.topic", feed.AbsoluteUri),
        ],
    };

    private static bool IsTrouble(FetchResult result) =>
        result.Error is not FetchError.None && result.HttpStatus is null or 408 or 425 or 429 or (>= 300 and < 400) or >= 500;

    private void Fail(Uri hub, Pings pings, FetchResult result)
    {
        var lost = pings.Failed(time.GetUtcNow(), result.NotBefore);
        var next = pings.Next?.ToString("u", CultureInfo.InvariantCulture);
        _trouble = next is null
            ? "The hub could not be told of changed feeds for a day; look at site.hub in feeds.json, or tell its keeper."
            : $"The hub cannot be told of changed feeds; {pings.Waiting.Count} wait until {next}.";
        if (lost > 0) LogGivenUp(hub.Host, lost, result.Message!);
        else LogTrouble(hub.Host, pings.Waiting.Count, result.Message!, next!);
    }

    [LoggerMessage(1, LogLevel.Information, "The hub {Hub} was told of {Told} changed feeds, {Refused} it refused.")]
    private partial void LogTold(string hub, int told, int refused);

    [LoggerMessage(2, LogLevel.Warning, "The hub does not want to hear of {Feed}: {Reason} Look at site.hub.")]
    private partial void LogRefused(Uri feed, string reason);

    [LoggerMessage(3, LogLevel.Warning,
        "The hub {Hub} cannot be told of {Count} changed feeds: {Reason} It is tried again at {Next}.")]
    private partial void LogTrouble(string hub, int count, string reason, string next);

    [LoggerMessage(4, LogLevel.Error,
        "The hub {Hub} could not be told of {Count} changed feeds for a day, and they are given up: {Reason} "
        + "Who follows them sees the changes when asking by itself.")]
    private partial void LogGivenUp(string hub, int count, string reason);
}
