namespace Aggregator.Stories;

/// <summary>A text prepared to be laid over others, one after another.</summary>
internal sealed class ShingleIndex
{
    private readonly ushort[] _words;
    private readonly bool _isDense;
    private readonly int _size;
    private readonly Dictionary<ulong, int> _last = [];
    private readonly int[] _previous;

    public ShingleIndex(ushort[] words, bool isDense)
    {
        (_words, _isDense, _size) = (words, isDense, Overlap.ShingleSize(isDense));
        _previous = new int[words.Length];
        for (var n = 0; n + _size <= words.Length; n++)
        {
            var shingle = Shingle(words, n);
            _previous[n] = _last.GetValueOrDefault(shingle, -1);
            _last[shingle] = n;
        }
    }

    public Overlap With(ushort[] other)
    {
        var isShorter = _words.Length <= other.Length;
        if (Math.Min(_words.Length, other.Length) < _size)
            return isShorter ? Overlap.OfShort(_words, other) : Overlap.OfShort(other, _words);

        var (mine, theirs) = (new Sheet(_words), new Sheet(other));
        for (var n = 0; n + _size <= other.Length; n++)
        {
            for (var m = _last.GetValueOrDefault(Shingle(other, n), -1); m >= 0; m = _previous[m])
            {
                mine.Share(m, _size, n);
                theirs.Share(n, _size, m);
            }
        }

        return isShorter
            ? Overlap.Of(mine, theirs, Pairs(mine, theirs), _isDense)
            : Overlap.Of(theirs, mine, Pairs(theirs, mine), _isDense);
    }

    private List<(Gap, Gap)> Pairs(Sheet shorter, Sheet longer)
    {
        var pairs = new List<(Gap, Gap)>();
        foreach (var gap in shorter.Gaps)
        {
            var from = gap.Start == 0 ? 0 : shorter.There(gap.Start - _size) + _size;
            var to = gap.End == shorter.Length ? longer.Length : shorter.There(gap.End);
            if ((longer.GapAt(from) ?? longer.GapAt(to - 1)) is { } opposite) pairs.Add((gap, opposite));
        }

        return pairs;
    }

    private ulong Shingle(ushort[] words, int at)
    {
        var shingle = 0ul;
        for (var n = at; n < at + _size; n++) shingle = (shingle << 16) | words[n];
        return shingle;
    }
}
