using System.Globalization;

namespace Aggregator.Stories;

/// <summary>What an item and a story have in common before anything is compared: the lookup keys that they
/// share.</summary>
internal static class Evidence
{
    /// <summary>As much as an equal title, or half of the bands: two that share so much and stay apart are nearly one
    /// story.</summary>
    public const int Near = 8;

    /// <summary>A story of more different copies than these is told by them.</summary>
    private const int MostCopies = 8;

    /// <summary>In words, "the title, 12 of 16 bands".</summary>
    public static string Of(Fingerprint item, Story story) => Weigh(item, story).Words;

    public static NearMiss Miss(Fingerprint item, Story story, string reason)
    {
        var (words, weight) = Weigh(item, story);
        return new NearMiss(story.Id, reason, words, weight);
    }

    private static (string Words, int Weight) Weigh(Fingerprint item, Story story)
    {
        var others = story.Carriers.Take(MostCopies).SelectMany(carrier => carrier.Fingerprint.Keys).ToHashSet();
        var shared = item.Keys.Where(others.Contains).Select(LookupKeys.KindOf).ToList();
        var kinds = shared.Distinct().OrderByDescending(kind => kind);
        var words = string.Join(", ", kinds.Select(kind => Word(kind, shared.Count(other => other == kind))));
        return (words.Length == 0 ? "nothing" : words, shared.Sum(Shortlist.Weight));
    }

    private static string Word(KeyKind kind, int count) => kind switch
    {
        KeyKind.Text => "all words",
        KeyKind.Link => "the address",
        KeyKind.Page => "the page but for its language",
        KeyKind.Title => "the title",
        KeyKind.Opening => "the first words",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} of {MinHash.Bands} bands of the text"),
    };
}
