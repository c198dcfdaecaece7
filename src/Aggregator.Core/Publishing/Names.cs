using System.Collections.Frozen;
using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>How the pages call countries and languages.</summary>
internal static class Names
{
    // A country's line has a name for each of these.
    private static readonly string[] Languages = ["en", "az", "ru", "zh", "ar", "tr"];

    private static readonly FrozenDictionary<string, string[]> Known = DataFile.Lines("names.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1..], StringComparer.Ordinal);

    /// <summary>A country's name in a language of the pages, else in English; the code where it has none.</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    /// <param name="language">BCP 47, without region.</param>
    public static string OfCountry(string code, string language)
    {
        if (!Known.TryGetValue(code.ToUpperInvariant(), out var names)) return code;
        return names[Math.Max(0, Array.IndexOf(Languages, language))];
    }

    /// <summary>A language's name in itself, by which its readers find it whatever the page is in; the code where it
    /// has none.</summary>
    /// <param name="code">BCP 47, without region.</param>
    public static string OfLanguage(string code) =>
        Known.TryGetValue(code.ToLowerInvariant(), out var names) ? names[0] : code;
}
