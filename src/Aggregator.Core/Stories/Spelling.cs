namespace Aggregator.Stories;

/// <summary>Slips of the pen, mended in one copy and not in another.</summary>
internal static class Spelling
{
    /// <summary>In shorter words another letter makes another word: Iran and Iraq, June and July.</summary>
    private const int ShortestWord = 5;

    /// <summary>Whether two folded titles differ in one word, and there in two swapped letters, or in one letter that
    /// is not
    /// the first.</summary>
    public static bool IsSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var start = one.CommonPrefixLength(other);
        var end = CommonSuffix(one[start..], other[start..]);
        return IsInsideWord(one, start, one.Length - end) && IsInsideWord(other, start, other.Length - end)
            && AreNear(one[start..^end], other[start..^end]);
    }

    private static bool AreNear(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        (first.Length <= 1 && second.Length <= 1)
        || (first.Length == 2 && second.Length == 2 && first[0] == second[1] && first[1] == second[0]);

    private static bool IsInsideWord(ReadOnlySpan<char> title, int start, int end)
    {
        var first = title[..start].LastIndexOf(' ') + 1;
        var space = title[end..].IndexOf(' ');
        var last = space < 0 ? title.Length : end + space;
        var word = title[first..last];
        return start > first && word.Length >= ShortestWord && !word.Contains(' ') && !word.ContainsAnyInRange('0', '9')
            && !WordSplitter.IsDense(word[0]);
    }

    private static int CommonSuffix(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)]) length++;
        return length;
    }
}
