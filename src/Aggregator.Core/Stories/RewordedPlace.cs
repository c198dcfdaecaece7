namespace Aggregator.Stories;

/// <summary>A place at which two texts put it otherwise.</summary>
internal sealed record RewordedPlace
{
    /// <summary>Words before it, in the text that has fewer before it.</summary>
    public required int Start { get; init; }

    /// <summary>Words put otherwise.</summary>
    public required int Words { get; init; }

    /// <summary>The most of them in a row.</summary>
    public required int Longest { get; init; }

    /// <summary>What stands here in the one text and nowhere in the other.</summary>
    public required IReadOnlyList<ushort> One { get; init; }

    /// <summary>What stands here in the other text and nowhere in the one.</summary>
    public required IReadOnlyList<ushort> Other { get; init; }

    public static RewordedPlace Of(Sheet one, Gap here, Sheet other, Gap there)
    {
        var (mine, theirs) = (Standing(one, here, other), Standing(other, there, one));
        var kept = Overlap.InOrder(mine, theirs);
        var words = Math.Max(mine.Length, theirs.Length) - kept;
        return new RewordedPlace
        {
            Start = Math.Min(here.Start, there.Start),
            Words = words,
            // Two changes near each other make one place: what they have in common stands between them.
            Longest = kept == 0 ? words : Math.Max(1, words - 1),
            One = OnlyIn(mine, other),
            Other = OnlyIn(theirs, one),
        };
    }

    // Without numbers that stand elsewhere in the other text: the words of a link, moved by a few words.
    private static ushort[] Standing(Sheet sheet, Gap gap, Sheet other) =>
        [.. sheet.Words[gap.Start..gap.End].Where(word => !Numerals.IsLarge(word) || !other.Has(word))];

    // A name that makes other news is nowhere in the other text; small numbers are in every one.
    private static List<ushort> OnlyIn(ushort[] words, Sheet other) =>
        [.. words.Where(word => Numerals.Is(word) || !other.Has(word))];
}
