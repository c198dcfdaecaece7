using System.Collections.Frozen;
using Lingua;

namespace Aggregator.Reading.Text;

/// <summary>Chooses between languages that letters and words leave open, by the frequency of three letters in a row.
/// Its models are heavy, so that they are loaded by the first text which needs them, and shared.</summary>
internal static class LanguageStatistics
{
    /// <summary>How much the statistics count, where they are certain, beside what speaks for a language
    /// already.</summary>
    private const float Weight = 1.5f;

    // The library loads a language's model, for all detectors, when it is first asked for: one at a time is enough.
    private static readonly Lock Gate = new();

    private static readonly FrozenDictionary<string, Language> Known = Enum.GetValues<Language>()
        .Where(language => language is not Language.Unknown)
        .ToFrozenDictionary(Code, StringComparer.Ordinal);

    /// <summary>The likeliest of the languages.</summary>
    /// <param name="evidence">What is known of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="among">The languages to choose from; none: all.</param>
    public static string Choose(LanguageEvidence evidence, string text, IReadOnlyCollection<string> among)
    {
        var expected = among.Select(tag => LanguageTable.In(LanguageTable.Primary(tag), evidence.Script)).ToHashSet();
        var candidates = evidence.Scores.Where(one => expected.Contains(one.Language)).ToList();
        if (candidates.Count == 0) candidates = [.. evidence.Scores];
        var best = candidates.MaxBy(one => one.Score);
        if (!Known.ContainsKey(best.Language)) return best.Language;
        candidates.RemoveAll(one => one.Score < best.Score - Weight);
        var shares = Shares(candidates.ConvertAll(one => one.Language), text);
        return candidates.MaxBy(one => one.Score + (Weight * shares.GetValueOrDefault(one.Language))).Language;
    }

    private static Dictionary<string, double> Shares(List<string> languages, string text)
    {
        var among = languages.Where(Known.ContainsKey).Select(language => Known[language]).ToArray();
        if (among.Length < 2) return [];
        lock (Gate)
        {
            return LanguageDetectorBuilder.FromLanguages(among).WithLowAccuracyMode().Build()
                .ComputeLanguageConfidenceValues(text)
                .ToDictionary(pair => Code(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        }
    }

    private static string Code(Language language) =>
        language is Language.Bokmal ? "no" : language.IsoCode6391().ToString().ToLowerInvariant();
}
