using Aggregator.Reading.Text;

namespace Aggregator.Publishing;

/// <summary>What somebody looks for.</summary>
internal sealed class SearchQuery
{
    /// <summary>Words beyond these say little more.</summary>
    private const int MostTerms = 8;

    /// <summary>From so many letters on a word is found within others, too: in German, Finnish or Hungarian they grow
    /// together. Shorter ones are found at the beginning of a word only.</summary>
    private const int FoundWithin = 4;

    private readonly string _phrase;

    private SearchQuery(string phrase)
    {
        _phrase = phrase;
        Terms = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts).Distinct().Take(MostTerms)];
        Pairs = [.. Terms.SelectMany(SearchPairs.Of).Distinct()];
    }

    /// <summary>Folded; all of them must occur.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>A text without one of these has not all terms.</summary>
    public IReadOnlyList<int> Pairs { get; }

    public static SearchQuery Of(string query) =>
        new(Folding.Fold(OneLine.Of(query, SearchPage.LongestQuery)).TrimEnd('\u2026'));

    /// <summary>3: its title has the query as it was written. 2: its title has all words. 1: it has all words. 0: it has
    /// not.</summary>
    public int RankOf(SearchText text)
    {
        if (!Terms.All(term => Holds(text.All, term))) return 0;
        if (Holds(text.Titles, _phrase)) return 3;
        return Terms.All(term => Holds(text.Titles, term)) ? 2 : 1;
    }

    // A row of Chinese characters is several words, mostly of two.
    private static IEnumerable<string> Parts(string word)
    {
        if (word.Length <= 3 || !word.All(SearchPairs.IsHan)) return [word];
        return Enumerable.Range(0, (word.Length + 1) / 2).Select(n => word.Substring(Math.Min(2 * n, word.Length - 2), 2));
    }

    private static bool Holds(string text, string term)
    {
        var isWithin = term.Length >= FoundWithin || SearchPairs.IsDense(term[0]);
        for (var at = 0; (at = text.IndexOf(term, at, StringComparison.Ordinal)) > 0; at++)
        {
            if (isWithin || text[at - 1] == ' ') return true;
        }

        return false;
    }
}
