using Aggregator.Stories;

namespace Aggregator.Benchmarks;

/// <summary>The textbook's MinHash of 64 permutations over the shingles of a text, and nothing else: what finding
/// copies costs at least.</summary>
internal static class PlainMinHash
{
    private const int Permutations = 64;

    private static readonly uint[] Factors = [.. Enumerable.Range(1, Permutations).Select(n => ((uint)n * 0x9e3779b9u) | 1)];

    private static readonly uint[] Addends = [.. Enumerable.Range(1, Permutations).Select(n => (uint)n * 0x7f4a7c15u)];

    public static uint Of(Wording text)
    {
        Span<uint> least = stackalloc uint[Permutations];
        least.Fill(uint.MaxValue);
        var words = text.Without(null).AsSpan();
        var size = Overlap.ShingleSize(text.IsDense);
        for (var n = 0; n + size <= words.Length; n++)
        {
            var shingle = (uint)Mixing.Of(words.Slice(n, size));
            for (var p = 0; p < Permutations; p++) least[p] = Math.Min(least[p], (shingle * Factors[p]) + Addends[p]);
        }

        return least[0] ^ least[^1];
    }
}
