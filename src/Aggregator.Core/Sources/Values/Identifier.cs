using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>The id of a member, a source, a topic or a group: it goes into addresses and file names.</summary>
internal static partial class Identifier
{
    public static Parsed<string> Parse(string text)
    {
        if (Written().IsMatch(text))
            return Parsed<string>.Good(text);
        var meant = Others().Replace(text.Trim(), "-").Trim('-', '.', '_').ToLowerInvariant();
        return Parsed<string>.Bad(
            $"is {Quoted.In(text)}; write letters a to z, digits, hyphens, dots and underscores, at most 100"
            + (Written().IsMatch(meant) ? $"; did you mean \"{meant}\"?" : ""));
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("[^A-Za-z0-9._-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
