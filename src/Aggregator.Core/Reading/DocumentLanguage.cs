using System.Globalization;
using System.Text;
using Aggregator.Reading.Text;
using Aggregator.Sources;

namespace Aggregator.Reading;

/// <summary>In which language a document's titles are, taken together: one title alone is short, and what is declared
/// is often only what the site's software came with.</summary>
internal static class DocumentLanguage
{
    private const int MostWarnings = 5;

    // Some eight titles: more of them tell no more, and a document with nothing new is judged as well.
    private const int EnoughCharacters = 500;

    /// <summary>The result with each item's presumed language where none or a wrong one is declared, and a warning of
    /// the wrong ones.</summary>
    public static ReadResult Settle(Source source, ReadLimits limits, ReadResult read)
    {
        var presumed = read.Items
            .GroupBy(item => Declared(source, item), StringComparer.Ordinal)
            .Select(group => (Declared: group.Key, Titles: Language(source, group.Key, group, limits)))
            .Where(pair => pair.Titles is not null && pair.Titles != pair.Declared)
            .ToDictionary(pair => pair.Declared, pair => pair.Titles, StringComparer.Ordinal);
        return presumed.Count == 0 ? read : read with
        {
            Items = [.. read.Items.Select(item => presumed.TryGetValue(Declared(source, item), out var language)
                ? item with { PresumedLanguage = language }
                : item)],
            Warnings = [.. read.Warnings, .. presumed.Where(pair => pair.Key.Length > 0).Take(MostWarnings)
                .Select(pair => $"the language is said to be {Name(pair.Key)}, but the titles are in "
                    + $"{Name(pair.Value!)}; {pair.Value} is used")],
        };
    }

    private static string Declared(Source source, RawItem item) =>
        LanguageTag.Of(item.Language) ?? LanguageTag.Of(source.Language) ?? "";

    private static string? Language(Source source, string declared, IEnumerable<RawItem> items, ReadLimits limits)
    {
        var titles = new StringBuilder();
        foreach (var item in items)
        {
            titles.Append(Finishing.Line(item.Title, limits)).Append('\n');
            if (titles.Length >= EnoughCharacters) break;
        }

        return Languages.Settle(declared.Length > 0 ? declared : null, null, titles.ToString(), source.Languages);
    }

    private static string Name(string tag)
    {
        try
        {
            return $"{CultureInfo.GetCultureInfo(tag).EnglishName} ({tag})";
        }
        catch (CultureNotFoundException)
        {
            return tag; // A tag may be well-formed and yet mean nothing.
        }
    }
}
