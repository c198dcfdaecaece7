using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Polling;

/// <summary>Each state's name as published and its sentence: what it means and what to do.</summary>
public static class HealthSentences
{
    /// <summary>The state's name in documentation, JSON and pages: SELECTOR_LOST.</summary>
    public static string Name(Health health) => health switch
    {
        Health.EmptyList => "EMPTY_LIST",
        Health.SelectorLost => "SELECTOR_LOST",
        Health.RateLimited => "RATE_LIMITED",
        _ => health.ToString().ToUpperInvariant(),
    };

    /// <summary>What the source's state means, and what to do about it.</summary>
    public static string Of(Source source, SourceState state) => state switch
    {
        { SeesNews: true, LostSince: { } since } => SeesNews(source, since),
        { Health: Health.Ok, Flood: { } flood } => flood,
        _ => Sentence(state.Health),
    };

    /// <summary>The page has a list of news, but not where it is looked for.</summary>
    public static string SeesNews(Source source, DateTimeOffset since)
    {
        var day = TimeZoneInfo.ConvertTime(since, source.TimeZone).ToString("d MMMM", CultureInfo.InvariantCulture);
        return source.Scrape is not null
            ? $"The page has news but not where `scrape.item` looks since {day}: "
                + $"`aggregator probe {source.Id} --write` takes the proposal."
            : $"The page was rebuilt and shows none of the news that are known from it since {day}: "
                + $"`aggregator visit {source.Id} --anew` takes the list that is there now.";
    }

    /// <summary>What the state means, and what to do about it.</summary>
    public static string Sentence(Health health) => health switch
    {
        Health.New => "Not visited yet: the first visit comes by itself.",
        Health.Ok => "All is well: there is nothing to do.",
        Health.Quiet => "Nothing new for longer than ever before: look whether the news moved elsewhere.",
        Health.Stale =>
            "Nothing new for longer than expectEvery: look whether the news moved elsewhere, or raise expectEvery.",
        Health.EmptyList =>
            "The page is there but shows no news: open it in a browser; if there are some, write or correct scrape.",
        Health.SelectorLost =>
            "The list is not where it was: the page was rebuilt; see what aggregator probe proposes for scrape.",
        Health.Login => "The address asks to log in: ask the member for a public one.",
        Health.Blocked => "A firewall or captcha answers instead: ask the member to let our User-Agent in.",
        Health.Robots => "robots.txt forbids this address: ask the member for a feed or for permission.",
        Health.Refused =>
            "The address is in a network that may not be visited: correct url, or allow it by option.",
        Health.RateLimited => "The server asks us to come less often, and we do: raise every if this stays.",
        Health.Moved => "The address moved for good: put the new one into url.",
        Health.Gone =>
            "What was at this address is no more: look where the member publishes its news now and correct url.",
        Health.Failing =>
            "The last visits failed and are retried ever more seldom: open the address in a browser, tell the member.",
        Health.Poison =>
            "Its document ended the program three times: it rests for a day; report it to the developers.",
        Health.Paused => "Switched off in feeds.json: set enabled to true when it is wanted again.",
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, null),
    };
}
