using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>What stands around a text and changes by itself: how often it was read, where it can be shared. Known by
/// its words (noise-words.txt), and only where a line says nothing else.</summary>
internal static class Noise
{
    /// <summary>No line of a counter is longer. In letters.</summary>
    private const int Longest = 90;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?。！？|•·()[]");

    private static readonly DateContext Anywhere = new();

    /// <summary>Folded, each with whether it makes a counter or only goes with one.</summary>
    private static readonly FrozenDictionary<string, bool> Words = DataFile.Words("noise-words.txt")
        .SelectMany(entry => Folding.Fold(entry.Word).Split(' '), (entry, word) => (word, entry.Meaning != "filler"))
        .DistinctBy(entry => entry.word, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);

    // In scripts without spaces one may be part of another: the longest first.
    private static readonly string[] Phrases = [.. Words.Keys.Where(IsDense).OrderByDescending(word => word.Length)];

    /// <summary>The lines of a text, folded, without those of counters and share bars.</summary>
    public static IEnumerable<string> Without(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var folded = Folding.Fold(MayEndWithCounter(line) ? WithoutCounter(line) : line);
            if (!IsCounter(folded)) yield return folded;
        }
    }

    /// <summary>Whether a folded line says nothing but a date or a number.</summary>
    public static bool IsDate(string folded) =>
        folded.Length <= Longest && folded.Length > 0 && DateScan.Of(folded, Anywhere) is { Others: 0, MayHoldDate: true };

    /// <summary>Whether a folded line says nothing but how often the text was read, or where it can be shared.</summary>
    private static bool IsCounter(string folded)
    {
        if (folded.Length is 0 or > Longest) return false;
        var words = Split(folded);
        var others = words.Where(word => !Words.ContainsKey(word)).ToList();
        return others.Count < words.Count && words.Any(word => Words.GetValueOrDefault(word))
            && (others.Count == 0 || IsDate(string.Join(' ', others)));
    }

    private static List<string> Split(string folded)
    {
        if (!folded.Any(IsDense)) return [.. folded.Split(' ')];
        var apart = new StringBuilder();
        for (var at = 0; at < folded.Length;)
        {
            var phrase = Phrases.FirstOrDefault(phrase => folded.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal));
            if (phrase is null) apart.Append(folded[at]);
            else apart.Append(' ').Append(phrase).Append(' ');
            at += phrase?.Length ?? 1;
        }

        return [.. apart.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    // "... in September. Views: 1,234" on one line.
    private static bool MayEndWithCounter(string line) =>
        line.Length > 0 && line.AsSpan(Math.Max(0, line.Length - 40)).ContainsAnyInRange('0', '9')
        && line.AsSpan(0, line.Length - 1).IndexOfAny(Ends) >= 0;

    private static string WithoutCounter(string line)
    {
        var end = line.AsSpan().TrimEnd(" .)]").Length;
        var last = line.AsSpan(0, end).LastIndexOfAny(Ends);
        return last >= 0 && IsCounter(Folding.Fold(line[(last + 1)..])) ? line[..last] : line;
    }

    private static bool IsDense(string word) => word.Any(IsDense);

    private static bool IsDense(char letter) =>
        WordSplitter.IsDense(letter) || letter is (>= '\u0e00' and <= '\u0eff') or (>= '\uac00' and <= '\ud7a3');
}
