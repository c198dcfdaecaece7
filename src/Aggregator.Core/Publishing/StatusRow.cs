using Aggregator.Polling;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Publishing;

/// <summary>A source on the status page.</summary>
internal sealed record StatusRow(HealthTone Tone, Html Markup)
{
    public static StatusRow Of(Source source, SourceState? known, string language)
    {
        // Of an address that feeds.json no longer names the verdicts do not count.
        var state = Outlook.For(known ?? new SourceState { SourceId = source.Id }, source);
        var health = source.Enabled ? state.Health : Health.Paused;
        var tone = ToneOf(health);
        return new StatusRow(tone, $"""
            <tr class="{tone.ToString().ToLowerInvariant()}">
            <th scope="row"><bdi>{OneLine.Of(source.Member.Name(language))}</bdi> <small>{source.Id}</small></th>
            <td data-label="Health">{Badge(health)} {Words(HealthSentences.Of(source, state with { Health = health }))}{Cause(health, state)}</td>
            <td data-label="Last visit">{Moment(state.LastVisit, "never")}</td>
            <td data-label="Next visit">{Next(health, state)}</td>
            <td data-label="Stories">{state.Stories}</td>
            </tr>

            """);
    }

    private static HealthTone ToneOf(Health health) => health switch
    {
        Health.New or Health.Ok or Health.Quiet => HealthTone.Well,
        Health.Stale or Health.EmptyList or Health.RateLimited or Health.Moved => HealthTone.Attention,
        Health.Paused => HealthTone.Off,
        _ => HealthTone.Trouble,
    };

    private static Html Badge(Health health) => $"""<b class="health">{HealthSentences.Name(health)}</b>""";

    /// <summary>What stands between backticks is to be typed.</summary>
    private static Html Words(string sentence) =>
        $"{sentence.Split('`').Select((part, at) => at % 2 == 0 ? Plain(part) : Typed(part))}";

    private static Html Plain(string text) => $"{text}";

    private static Html Typed(string text) => $"<code>{text}</code>";

    private static Html Next(Health health, SourceState state)
    {
        if (health is Health.Paused || state.IsGoneForEver()) return $"none";
        return Moment(state.NextVisit, "as soon as may be");
    }

    private static Html Moment(DateTimeOffset? at, string otherwise)
    {
        if (at is { } moment) return PageTime.Short(moment);
        return $"{otherwise}";
    }

    // The status, else the one word that the program has for the trouble; the message may quote the server.
    private static Html Cause(Health health, SourceState state)
    {
        if (health is Health.Ok or Health.New or Health.Paused) return $"";
        if (state.HttpStatus is { } code and not 200 and not 304) return $" <small>HTTP {code}</small>";
        if (state.Error is not { } word || !word.All(char.IsAsciiLetter)) return $"";
        return $" <small>{Spaced(word)}</small>";
    }

    /// <summary>TooManyRedirects: too many redirects.</summary>
    private static string Spaced(string word) =>
        string.Concat(word.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {letter}" : $"{letter}"))
            .TrimStart().ToLowerInvariant();
}
