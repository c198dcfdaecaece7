namespace Aggregator.Sources.Json;

/// <summary>Finds the word that was meant.</summary>
public static class Nearest
{
    private const int Longest = 64;

    /// <summary>"; did you mean ...?", or nothing when no word is near.</summary>
    public static string Hint(string written, IEnumerable<string> known) => To(written, known) is { } word
        ? $"; did you mean {Quoted.In(word)}?" : "";

    /// <summary>The known word that is the fewest slips away, at most one in three characters; null: none.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > Longest)
            return null;
        var best = Math.Max(1, written.Length / 3) + 1;
        string? nearest = null;
        foreach (var word in known)
        {
            if (Math.Abs(word.Length - written.Length) >= best || Distance(written, word) is var slips && slips >= best)
                continue;
            (best, nearest) = (slips, word);
        }
        return nearest;
    }

    /// <summary>Levenshtein's distance, where two neighbours exchanged are one slip and case is none.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, next) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                next[j] = Math.Min(Math.Min(next[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
            }
            (before, last, next) = (last, next, before);
        }
        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
