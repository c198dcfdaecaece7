namespace Aggregator.Publishing;

/// <summary>The pairs of neighbouring letters in a folded text, as numbers.</summary>
internal static class SearchPairs
{
    /// <summary>Numbers are below this. Different pairs may share one: what is found is looked into.</summary>
    public const int Kinds = 1_024;

    /// <summary>Each once. Where one letter is a word (Chinese, Japanese, Korean) it counts by itself, too.</summary>
    public static HashSet<int> Of(string folded)
    {
        var pairs = new HashSet<int>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] == ' ') continue;
            if (IsDense(folded[at])) pairs.Add(Number(folded[at], '\0'));
            if (at > 0 && folded[at - 1] != ' ') pairs.Add(Number(folded[at - 1], folded[at]));
        }

        return pairs;
    }

    /// <summary>Whether words of its script are written without spaces between them, or grow together.</summary>
    public static bool IsDense(char letter) =>
        letter is (>= '\u0e00' and <= '\u0fff') or (>= '\u1000' and <= '\u11ff') or (>= '\u1780' and <= '\u17ff')
            or (>= '\u2e80' and <= '\ud7ff') or (>= '\uf900' and <= '\ufaff') || char.IsSurrogate(letter);

    /// <summary>Whether it is a Chinese character, of which a word mostly has two.</summary>
    public static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';

    private static int Number(char first, char second) =>
        (int)(((((uint)first << 16) | second) * 2_654_435_761u) >> 22);
}
