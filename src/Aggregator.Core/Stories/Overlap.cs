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

    /// <summary>So many words, all but a paragraph of what is kept: there may have been more.</summary>
    private const int Capped = Wording.Most * 9 / 10;

    /// <summary>Words of the shorter text.</summary>
    public required int Shorter { get; init; }

    public required int Longer { get; init; }

    /// <summary>How many of these "words" are a word: characters, where no spaces are set.</summary>
    public int Word { get; init; } = 1;

    /// <summary>Words that stand in the shorter text only, with nothing in their place in the longer.</summary>
    public int OnlyShorter { get; init; }

    /// <summary>Words of the shorter text for which the longer has others at the same place: another name, number,
    /// beginning.</summary>
    public int Replaced { get; init; }

    /// <summary>Whether some of it is a sentence at least.</summary>
    public bool ReplacesSentences { get; init; }

    /// <summary>Whether such a sentence stands in the midst, not before or after all that they
    /// have in common.</summary>
    public bool ReplacesWithin { get; init; }

    /// <summary>What of it is less than a sentence.</summary>
    public Rewording Rewording { get; init; } = Rewording.None;

    /// <summary>Whether a number stands in one text within words that both have, and nowhere in the other.</summary>
    public bool AddsNumber { get; init; }

    /// <summary>Words at the end of the shorter text that were overlooked: "Read more".</summary>
    public int Cut { get; init; }

    public int Common => Shorter - OnlyShorter - Replaced - Cut;

    /// <summary>How much of the longer text the shorter one is.</summary>
    public double Share => Longer == 0 ? 0 : (double)Common / Longer;

    /// <summary>Words in a row that tell texts apart: three are hardly ever the same by chance; four characters are two
    /// words of Chinese.</summary>
    public static int ShingleSize(bool isDense) => isDense ? 4 : 3;

    public static Overlap Of(Sheet shorter, Sheet longer, IReadOnlyList<(Gap Shorter, Gap Longer)> pairs, bool isDense)
    {
        pairs = [.. pairs.Where(pair => !IsCapped(pair, shorter, longer))];
        var cut = pairs.Where(pair => IsCut(pair, shorter)).Sum(pair => pair.Shorter.Length);
        var replaced = pairs.Where(pair => !IsCut(pair, shorter)).ToList();
        return new Overlap
        {
            Shorter = shorter.Length,
            Longer = longer.Length,
            Word = isDense ? 2 : 1,
            OnlyShorter = shorter.Gaps.Sum(gap => gap.Length) - cut - replaced.Sum(pair => pair.Shorter.Length),
            Replaced = replaced.Sum(pair => pair.Shorter.Length),
            ReplacesSentences = replaced.Any(pair => IsSentence(pair, shorter, longer)),
            ReplacesWithin = replaced.Any(pair =>
                IsSentence(pair, shorter, longer) && !IsAtEdge(pair, shorter, longer)),
            Rewording = replaced.Count == 0 ? Rewording.None : RewordingOf(shorter, longer, replaced, isDense),
            Cut = cut,
            AddsNumber = AddNumber(shorter, pairs.Select(pair => pair.Shorter), longer)
                || AddNumber(longer, pairs.Select(pair => pair.Longer), shorter),
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

    // Both go on beyond what is kept of them, and one ends a few words earlier.
    private static bool IsCapped((Gap Shorter, Gap Longer) pair, Sheet shorter, Sheet longer) =>
        shorter.Length >= Capped && pair.Shorter.End == shorter.Length && pair.Longer.End == longer.Length;

    // An introduction of one copy may run into the first word that the other puts otherwise.
    private static bool IsSentence((Gap Shorter, Gap Longer) pair, Sheet shorter, Sheet longer) =>
        Math.Min(pair.Shorter.Length, pair.Longer.Length) >= Sentence
        || (IsAtEdge(pair, shorter, longer) && Math.Abs(pair.Shorter.Length - pair.Longer.Length) >= Sentence);

    private static bool IsAtEdge((Gap Shorter, Gap Longer) pair, Sheet shorter, Sheet longer) =>
        (pair.Shorter.Start == 0 && pair.Longer.Start == 0)
        || (pair.Shorter.End == shorter.Length && pair.Longer.End == longer.Length);

    private static Rewording RewordingOf(
        Sheet shorter, Sheet longer, IReadOnlyList<(Gap Shorter, Gap Longer)> replaced, bool isDense) =>
        new(
            replaced
                .Where(pair => !IsSentence(pair, shorter, longer))
                .Select(pair => RewordedPlace.Of(shorter, pair.Shorter, longer, pair.Longer)),
            isDense);

    // "第六十期" and "第六十一期", "of 20 May" and "of 20 May 2026": sentences come and go, a number within one makes other
    // news.
    private static bool AddNumber(Sheet sheet, IEnumerable<Gap> paired, Sheet other) =>
        sheet.Gaps.Except(paired).Any(gap => gap.Length < Sentence && gap.Start > 0 && gap.End < sheet.Length
            && sheet.Words[gap.Start..gap.End].Any(word => Numerals.Is(word) && !IsMoved(word, sheet, other)));

    // The other text has it too, as the words of a link that stands elsewhere; a small one is in every other sentence.
    private static bool IsMoved(ushort number, Sheet sheet, Sheet other) =>
        Count(sheet, number) <= Count(other, number) || (Numerals.IsLarge(number) && Count(other, number) > 0);

    private static int Count(Sheet sheet, ushort word) => sheet.Words.AsSpan().Count(word);

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
