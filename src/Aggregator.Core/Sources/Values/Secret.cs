using System.Text.RegularExpressions;
using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>A value that may stand in the environment instead: "env:AGGREGATOR_SECRET_NAME".</summary>
internal static partial class Secret
{
    public const string Prefix = "env:";

    public static Parsed<string> Parse(string text) =>
        !text.StartsWith(Prefix, StringComparison.Ordinal) || Written().IsMatch(text)
            ? PlainText.Parse(text)
            : Parsed<string>.Bad(
                $"is {Quoted.In(text)}; only variables that begin with AGGREGATOR_SECRET_ may be named,"
                + " such as \"env:AGGREGATOR_SECRET_ASOIU\"");

    [GeneratedRegex("^env:AGGREGATOR_SECRET_[A-Z0-9_]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
