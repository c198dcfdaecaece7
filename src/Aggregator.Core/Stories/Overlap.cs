namespace Aggregator.Stories;

/// <summary>How two texts lie over each other: which words stand in both, in runs too long for chance, and which stand
/// in one.</summary>
internal sealed record Overlap
{
    /// <summary>So few words at the end of a summary are "Read more", or a cut in mid-sentence.</summary>
    private const int Tail = 4;

    /// <summary>A summary has at least so many words before its tail.</summary>
    private const int FewestBeforeTail = 8;

    /// <summary>So many words in a row are a sentence of their own.</summary>
    private const int Sentence = 8;

    /// <summary>Words of the shorter text.</summary>
    public required int Shorter { get; init; }

    public required int Longer { get; init; }

    /// <summary>Words that stand in the shorter text only, with nothing in their place in the longer.</summary>
    public int OnlyShorter { get; init; }

    /// <summary>Words of the shorter text for which the longer has others at the same place: another name, number,
    /// beginning.</summary>
    public int Replaced { get; init; }

    /// <summary>Whether what is replaced is a sentence at least, not a name or a number in one.</summary>
    public bool ReplacesSentences { get; init; }

    /// <summary>Whether a number stands in one text within words that both have.</summary>
    public bool AddsNumber { get; init; }

    /// <summary>Words at the end of the shorter text that were overlooked: "Read more".</summary>
    public int Cut { get; init; }

    public int Common => Shorter - OnlyShorter - Replaced - Cut;

    /// <summary>How much of the longer text the shorter one is.</summary>
    public double Share => Longer == 0 ? 0 : (double)Common / Longer;

    /// <summary>Words in a row that tell texts apart: three are hardly ever the same by chance; four characters are two
    /// words
    /// of Chinese.</summary>
    public static int ShingleSize(bool isDense) => isDense ? 4 : 3;

    public static Overlap Of(Sheet shorter, Sheet longer, IReadOnlyList<(Gap Shorter, Gap Longer)> pairs)
    {
        var cut = pairs.Where(pair => IsCut(pair, shorter)).Sum(pair => pair.Shorter.Length);
        var replaced = pairs.Where(pair => !IsCut(pair, shorter)).ToList();
        return new Overlap
        {
            Shorter = shorter.Length,
            Longer = longer.Length,
            OnlyShorter = shorter.Gaps.Sum(gap => gap.Length) - cut - replaced.Sum(pair => pair.Shorter.Length),
            Replaced = replaced.Sum(pair => pair.Shorter.Length),
            ReplacesSentences = replaced.All(pair => Math.Min(pair.Shorter.Length, pair.Longer.Length) >= Sentence),
            Cut = cut,
            AddsNumber = AddNumber(shorter, pairs.Select(pair => pair.Shorter)) || AddNumber(longer, pairs.Select(pair => pair.Longer)),
        };
    }

    /// <summary>Texts of which one is shorter than a run: it stands in the other, or it does not.</summary>
    public static Overlap OfShort(ushort[] shorter, ushort[] longer) => new()
    {
        Shorter = shorter.Length,
        Longer = longer.Length,
        Replaced = longer.AsSpan().IndexOf(shorter) < 0 ? shorter.Length : 0,
    };

    // The longer text goes on where the shorter says "Read more".
    private static bool IsCut((Gap Shorter, Gap Longer) pair, Sheet shorter) =>
        pair.Shorter.End == shorter.Length && pair.Shorter.Start >= FewestBeforeTail
        && pair.Shorter.Length <= Tail && pair.Longer.Length > 2 * pair.Shorter.Length;

    // "第六十期" and "第六十一期", "of 20 May" and "of 20 May 2026": sentences come and go, a number within one makes other
    // news.
    private static bool AddNumber(Sheet sheet, IEnumerable<Gap> paired) =>
        sheet.Gaps.Except(paired).Any(gap => gap.Length < Sentence && gap.Start > 0 && gap.End < sheet.Length
            && sheet.Words[gap.Start..gap.End].Any(Numerals.Is));

    /// <summary>How many words two titles have in the same order (the longest common subsequence).</summary>
    public static int InOrder(ReadOnlySpan<ushort> one, ReadOnlySpan<ushort> other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        row.Clear();
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var n = 1; n < row.Length; n++)
            {
                var above = row[n];
                row[n] = word == other[n - 1] ? diagonal + 1 : Math.Max(above, row[n - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
