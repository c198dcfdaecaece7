using System.Numerics;
using System.Runtime.InteropServices;

namespace Aggregator.Stories;

/// <summary>Bands of minimum hashes over the shingles of a text: two texts share one the likelier, the more shingles
/// they share.</summary>
internal static class MinHash
{
    public const int Permutations = 64;

    /// <summary>21 bands of 3: texts that share a third of their shingles meet with 55 %, half with 94 %, one tenth
    /// with 2 %. Who shares less is found by title, address or first words.</summary>
    public const int Bands = 21;

    private const int Rows = Permutations / Bands;

    private static readonly uint[] Factors = Series(0x9e3779b9);
    private static readonly uint[] Addends = Series(0x7f4a7c15);

    /// <summary>The keys of the bands; none for a text shorter than a shingle.</summary>
    public static IReadOnlyList<long> Of(ReadOnlySpan<ushort> words, int size)
    {
        if (words.Length < size) return [];
        Span<uint> least = stackalloc uint[Permutations];
        least.Fill(uint.MaxValue);
        var minima = MemoryMarshal.Cast<uint, Vector<uint>>(least);
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors.AsSpan());
        var addends = MemoryMarshal.Cast<uint, Vector<uint>>(Addends.AsSpan());
        for (var n = 0; n + size <= words.Length; n++)
        {
            var shingle = new Vector<uint>((uint)Mixing.Of(words.Slice(n, size)));
            for (var v = 0; v < minima.Length; v++)
                minima[v] = Vector.Min(minima[v], (shingle * factors[v]) + addends[v]);
        }

        return BandsOf(least);
    }

    private static long[] BandsOf(ReadOnlySpan<uint> least)
    {
        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
            bands[band] = Mixing.Of(MemoryMarshal.Cast<uint, ushort>(least.Slice(band * Rows, Rows))) + band;
        return bands;
    }

    // Odd factors make each permutation one indeed.
    private static uint[] Series(uint seed) =>
        [.. Enumerable.Range(1, Permutations).Select(n => Mixing.Mix(seed + (uint)n) | 1)];
}
