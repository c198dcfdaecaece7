using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>Where a feed is published, within the site.</summary>
internal static partial class FeedPath
{
    private const int Longest = 200;

    private static readonly string[] Placeholders = ["{member}", "{country}", "{language}", "{topic}", "{group}"];

    /// <summary>Pages and documents of the site's own have these names.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "admin", "api", "archive", "assets", "favicon", "feed", "feeds", "health", "icon", "index", "metrics",
        "opml", "page", "robots", "search", "sitemap", "status", "story", "subscribe", "well-known",
    };

    public static Parsed<string> Parse(string text)
    {
        var segments = text.Split('/');
        var problems = segments.Select((segment, at) => Problem(segment, at == segments.Length - 1));
        if (problems.FirstOrDefault(one => one is not null) is { } problem)
            return Parsed<string>.Bad($"is {Quoted.In(text)}; {problem}");
        return text.Length <= Longest
            ? Parsed<string>.Good(text)
            : Parsed<string>.Bad("is too long; write at most 200 characters");
    }

    private static string? Problem(string segment, bool isLast) => segment switch
    {
        "" => "write it without a slash at its ends, such as \"shared\" or \"member/{member}\"",
        _ when Reserved.Contains(segment) => $"{Quoted.In(segment)} is an address of the site's own, take another word",
        _ when Written().IsMatch(segment) => null,
        _ when Placeholders.Contains(segment, StringComparer.Ordinal) =>
            isLast ? null : $"{segment} stands only at the end",
        ['{', ..] => $"{Quoted.In(segment)} is none of {string.Join(", ", Placeholders)}"
            + Nearest.Hint(segment, Placeholders),
        _ => "between the slashes stand letters a to z, digits, - and _ only",
    };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
