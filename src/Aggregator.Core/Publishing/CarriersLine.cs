using System.Collections.Frozen;
using Aggregator.Reading.Text;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>The line at the end of a story that names the other members which carry it, with the way to each copy.</summary>
internal static class CarriersLine
{
    /// <summary>Of a name, in characters.</summary>
    private const int LongestName = 300;

    private static readonly FrozenDictionary<string, (string Words, string Comma)> Known = Read();

    /// <summary>A paragraph of safe HTML for a feed; null when one member alone carries the story.</summary>
    /// <param name="shown">The story, and whose copy stands above the line.</param>
    /// <param name="language">BCP 47: what the line is written in; English where there are no words in it.</param>
    public static string? Of(Shown shown, string language)
    {
        var spoken = SpokenOf(language);
        if (Words(shown, spoken) is not { } words) return null;
        Html line = $"""<p dir="{TextDirection.Of(spoken)}">{words}</p>""";
        return SafeHtml.Of(line.ToString(), null);
    }

    /// <summary>The same for a page, whose story may run in another direction.</summary>
    public static Html OnPage(Shown shown, string language)
    {
        var spoken = SpokenOf(language);
        if (Words(shown, spoken) is not { } words) return $"";
        return $"""

            <p class="others" lang="{spoken}" dir="{TextDirection.Of(spoken)}">{words}</p>
            """;
    }

    private static string SpokenOf(string language) =>
        CarrierFacets.LanguageOf(language) is { } code && Known.ContainsKey(code) ? code : "en";

    private static Html? Words(Shown shown, string spoken)
    {
        // Of a member's several language versions the one in the language of the line.
        var copies = shown.Others
            .Where(copy => copy.MemberId != shown.Carrier.MemberId)
            .GroupBy(copy => copy.MemberId, StringComparer.Ordinal)
            .Select(member => member.FirstOrDefault(copy => CarrierFacets.LanguageOf(copy.Item.Language) == spoken, member.First()))
            .ToList();
        if (copies.Count == 0) return null;

        var (words, comma) = Known[spoken];
        return $"{words}{copies.Select((copy, n) => Copy(copy, n == 0 ? "" : comma))}";
    }

    // A name's language is not known, so its own letters say in which direction it runs.
    private static Html Copy(Carrier copy, string comma)
    {
        var name = OneLine.Of(copy.MemberName, LongestName) is { Length: > 0 } called ? called : copy.MemberId;
        if (WebAddress.Absolute(copy.Item.Link, null) is not { } address) return $"{comma}<bdi>{name}</bdi>";
        return $"""{comma}<a href="{address}"><bdi>{name}</bdi></a>""";
    }

    private static FrozenDictionary<string, (string Words, string Comma)> Read() => DataFile.Lines("carriers-words.txt")
        .Select(line => line.Split('\t', '|'))
        .ToFrozenDictionary(parts => parts[0], parts => (parts[1], parts[2]), StringComparer.Ordinal);
}
