namespace Aggregator.Stories;

/// <summary>The numbers under which items with something in common meet; who meets is compared.</summary>
internal static class LookupKeys
{
    /// <summary>So many first words of a text make a key: long enough to be its own, short enough to stand in any
    /// summary.</summary>
    private const int OpeningWords = 8;

    private const int KindBits = 3;

    public static KeyKind KindOf(long key) => (KeyKind)(key & ((1 << KindBits) - 1));

    public static long Of(KeyKind kind, string text) => Of(kind, Mixing.Of(text));

    public static IEnumerable<long> Of(Wording text)
    {
        var words = text.Without(null);
        if (words.Length == 0) return [];
        var opening = words.AsSpan(0, Math.Min(words.Length, text.IsDense ? 2 * OpeningWords : OpeningWords));
        return MinHash.Of(words, Overlap.ShingleSize(text.IsDense))
            .Select(band => Of(KeyKind.Band, band))
            .Prepend(Of(KeyKind.Opening, Mixing.Of(opening)));
    }

    private static long Of(KeyKind kind, long hash) => (hash << KindBits) | (long)kind;
}
