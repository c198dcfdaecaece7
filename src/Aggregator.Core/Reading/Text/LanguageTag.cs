namespace Aggregator.Reading.Text;

/// <summary>Language tags (BCP 47) as documents write them.</summary>
public static class LanguageTag
{
    private const int Longest = 35;

    /// <summary>The tag with hyphens and in its usual case ("zh-Hans-CN", "en-US"); null when it is none.</summary>
    public static string? Of(string? written)
    {
        var tag = (written ?? "").Split(',', ';')[0].Trim().Replace('_', '-');
        if (tag.Length is < 2 or > Longest)
        {
            return null;
        }

        var parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)
            || parts.Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)))
        {
            return null;
        }

        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 => char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant(),
                _ => parts[i].ToLowerInvariant(),
            };
        }

        return string.Join('-', parts) is "und" or "mul" or "zxx" ? null : string.Join('-', parts);
    }
}
