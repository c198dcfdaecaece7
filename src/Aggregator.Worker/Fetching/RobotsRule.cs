namespace Aggregator.Fetching;

/// <summary>One Allow or Disallow line of robots.txt.</summary>
/// <param name="Allow">False: Disallow.</param>
/// <param name="Pattern">What paths it is about, normalised; * is any text, $ at the end is the end.</param>
/// <param name="Line">Its number in the file, from 1.</param>
internal sealed record RobotsRule(bool Allow, string Pattern, int Line)
{
    /// <summary>The longer pattern decides, of two as long the one that allows (RFC 9309, 2.2.2).</summary>
    public bool Outweighs(RobotsRule? other) =>
        other is null
        || Pattern.Length > other.Pattern.Length
        || Pattern.Length == other.Pattern.Length && Allow && !other.Allow;

    /// <summary>True when the pattern fits the beginning of the path (RFC 9309, 2.2.3).</summary>
    public bool Fits(ReadOnlySpan<char> path)
    {
        var pattern = Pattern.AsSpan();
        var toTheEnd = pattern.EndsWith('$');
        if (toTheEnd)
            pattern = pattern[..^1];
        for (var first = true; ; first = false)
        {
            var star = pattern.IndexOf('*');
            var part = star < 0 ? pattern : pattern[..star];
            if (star < 0 && toTheEnd)
                return first ? path.SequenceEqual(part) : path.EndsWith(part, StringComparison.Ordinal);
            var at = path.IndexOf(part, StringComparison.Ordinal);
            if (first && at > 0)
                return false;
            if (at < 0 || star < 0)
                return at >= 0;
            path = path[(at + part.Length)..];
            pattern = pattern[(star + 1)..];
        }
    }
}
