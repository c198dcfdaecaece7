using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Aggregator.Stories;

/// <summary>The words of a text as numbers of two bytes each: enough to compare texts by, without keeping them
/// twice.</summary>
[JsonConverter(typeof(WordingJson))]
public sealed class Wording
{
    /// <summary>Words kept of a text (characters in scripts without spaces): what follows hardly ever makes other
    /// news.</summary>
    public const int Most = 400;

    /// <summary>Ends a block (a paragraph, a list item); no word has this number.</summary>
    internal const ushort BlockEnd = 0x7fff;

    private const ushort NumberMark = 0x8000;
    private const int LargestPlain = 0x3fff;

    /// <summary>Says, in place of the first word, that words are single characters.</summary>
    private const ushort DenseMark = 1;

    private readonly ushort[] _words;

    private Wording(ushort[] words) => _words = words;

    public static Wording Empty { get; } = new([]);

    /// <summary>Whether words are single characters: the text is in a script that sets no spaces.</summary>
    public bool IsDense => _words.Length > 0 && _words[0] == DenseMark;

    /// <summary>Of a text's blocks, folded.</summary>
    public static Wording Of(IEnumerable<string> blocks)
    {
        var writer = new WordSplitter(Most);
        foreach (var block in blocks.TakeWhile(_ => !writer.IsFull))
        {
            writer.Write(block);
            writer.EndBlock();
        }

        return new Wording([writer.IsMostlyDense ? DenseMark : (ushort)0, .. writer.Words]);
    }

    internal static Wording Of(ReadOnlySpan<byte> bytes) => new(MemoryMarshal.Cast<byte, ushort>(bytes).ToArray());

    internal ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(_words.AsSpan());

    /// <summary>Whether the word is a number: these make news different.</summary>
    public static bool IsNumber(ushort word) => (word & NumberMark) != 0;

    internal static bool IsUpTo(ushort number, int value) => number <= (NumberMark | value);

    internal static bool IsYear(ushort number) => number is >= (NumberMark | 1980) and <= (NumberMark | 2079);

    internal static ushort Number(uint value) =>
        (ushort)(NumberMark | (value <= LargestPlain ? value : 0x4000 | (Mixing.Mix(value) & LargestPlain)));

    /// <summary>The words in their order, without the blocks that the source repeats in its items.</summary>
    public ushort[] Without(Habits? habits)
    {
        var words = new ushort[_words.Length];
        var count = 0;
        foreach (var (start, end) in Blocks())
        {
            var block = _words.AsSpan(start, end - start);
            if (habits?.Has(Mixing.Of(block)) == true) continue;
            block.CopyTo(words.AsSpan(count));
            count += block.Length;
        }

        return words[..count];
    }

    /// <summary>A number for each block, to count how often a source states it.</summary>
    internal IEnumerable<long> BlockKeys() => Blocks().Select(block => Mixing.Of(_words.AsSpan(block.Start, block.End - block.Start)));

    private IEnumerable<(int Start, int End)> Blocks()
    {
        var start = 1;
        for (var n = 1; n <= _words.Length; n++)
        {
            if (n < _words.Length && _words[n] != BlockEnd) continue;
            if (n > start) yield return (start, n);
            start = n + 1;
        }
    }
}
