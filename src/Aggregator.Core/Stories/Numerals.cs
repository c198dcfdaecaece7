namespace Aggregator.Stories;

/// <summary>Words that are numbers: digits of any script, and the Chinese numerals, which are written between other
/// characters.</summary>
internal static class Numerals
{
    private static readonly HashSet<ushort> Chinese = [.. "〇零一二三四五六七八九十百千万两首".Select(WordSplitter.Dense)];

    /// <summary>Whether it has two digits at least.</summary>
    public static bool IsLarge(ushort word) => Wording.IsNumber(word) && !Wording.IsUpTo(word, 9);

    public static bool Is(ushort word) => Wording.IsNumber(word) || Chinese.Contains(word);
}
