using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A span of time as feeds.json writes it: a number and s, m, h or d.</summary>
internal static partial class Duration
{
    public static Parsed<TimeSpan> Parse(string text, TimeSpan least, TimeSpan most)
    {
        if (Of(Written().Match(text)) is not { } span)
        {
            var meant = Meant().Match(text);
            return Parsed<TimeSpan>.Bad(
                $"is {Quoted.In(text)}; write a number and s, m, h or d, such as \"60m\""
                + (Of(meant) is null ? "" : $"; did you mean \"{meant.Groups[1].Value}{Unit(meant)}\"?"));
        }
        return span >= least && span <= most
            ? Parsed<TimeSpan>.Good(span)
            : Parsed<TimeSpan>.Bad($"is {Quoted.In(text)}; write from {Text(least)} to {Text(most)}");
    }

    /// <summary>As feeds.json writes it, in the largest unit without a fraction.</summary>
    public static string Text(TimeSpan span) => span switch
    {
        _ when span.Ticks % TimeSpan.TicksPerDay == 0 => Text(span.TotalDays, 'd'),
        _ when span.Ticks % TimeSpan.TicksPerHour == 0 => Text(span.TotalHours, 'h'),
        _ when span.Ticks % TimeSpan.TicksPerMinute == 0 => Text(span.TotalMinutes, 'm'),
        _ => Text(span.TotalSeconds, 's'),
    };

    private static string Text(double number, char unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    private static TimeSpan? Of(Match match) =>
        match.Success && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var number)
            ? Unit(match) switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                _ => TimeSpan.FromDays(Math.Min(number, 1_000_000)),
            }
            : null;

    private static char Unit(Match match) => char.ToLowerInvariant(match.Groups[2].ValueSpan[0]);

    [GeneratedRegex(@"^([0-9]{1,9})([smhd])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"^\s*([0-9]{1,9})\s*(s(?:ec(?:onds?)?)?|m(?:in(?:utes?)?)?|h(?:ours?)?|d(?:ays?)?)\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meant();
}
