namespace Aggregator.Stories;

/// <summary>A text laid over another: its words, and which of them stand in runs that both have.</summary>
internal sealed class Sheet(ushort[] words)
{
    private readonly bool[] _shared = new bool[words.Length];
    private readonly bool[] _starts = new bool[words.Length];
    private readonly int[] _there = new int[words.Length];
    private IReadOnlyList<Gap>? _gaps;

    public ushort[] Words => words;

    public int Length => words.Length;

    /// <summary>The words that stand in no such run, in a row each.</summary>
    public IReadOnlyList<Gap> Gaps => _gaps ??= FindGaps();

    /// <summary>A run of both texts starts here, and there in the other one; of several, the one that goes on from the
    /// word before.</summary>
    public void Share(int start, int size, int there)
    {
        var isFirst = !_starts[start];
        _shared.AsSpan(start, size).Fill(true);
        _starts[start] = true;
        if (isFirst || (start > 0 && _starts[start - 1] && _there[start - 1] == there - 1)) _there[start] = there;
    }

    /// <summary>Whether the word stands anywhere in the text.</summary>
    public bool Has(ushort word) => words.AsSpan().Contains(word);

    /// <summary>Where the run that starts here starts in the other text.</summary>
    public int There(int start) => _there[start];

    /// <summary>The gap that this word is in; null when it is shared, or outside the text.</summary>
    public Gap? GapAt(int word)
    {
        foreach (var gap in Gaps)
        {
            if (word >= gap.Start && word < gap.End) return gap;
        }

        return null;
    }

    private List<Gap> FindGaps()
    {
        var gaps = new List<Gap>();
        for (var start = 0; start < words.Length; start++)
        {
            var end = start;
            while (end < words.Length && !_shared[end]) end++;
            if (end > start) gaps.Add(new Gap(start, end));
            start = end;
        }

        return gaps;
    }
}
