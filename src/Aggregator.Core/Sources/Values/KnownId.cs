using Aggregator.Sources.Json;

namespace Aggregator.Sources.Values;

/// <summary>The id of something that stands elsewhere in the file.</summary>
internal static class KnownId
{
    private const int MostShown = 10;

    /// <param name="text">As written.</param>
    /// <param name="known">All ids of the kind.</param>
    /// <param name="what">The kind, and where it stands: "a member", "one of \"groups\"".</param>
    public static Parsed<string> Parse(string text, IReadOnlyCollection<string> known, string what)
    {
        if (known.Contains(text, StringComparer.Ordinal))
            return Parsed<string>.Good(text);
        var hint = Nearest.Hint(text, known);
        var remedy = known.Count is 0 or > MostShown
            ? "; write it there first"
            : $"; known: {string.Join(", ", known.Select(Quoted.Plain))}";
        return Parsed<string>.Bad($"is {Quoted.In(text)}, not {what}{(hint.Length > 0 ? hint : remedy)}");
    }
}
