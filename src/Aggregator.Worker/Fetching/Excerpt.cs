namespace Aggregator.Fetching;

/// <summary>Words of a stranger, made fit to stand in a sentence of ours.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>One line of visible ASCII, at most 60 characters of it.</summary>
    public static string Of(string text)
    {
        var clean = string.Concat(text.Take(Longest).Select(c => c is >= ' ' and < '\x7f' and not '"' ? c : '?'));
        return text.Length > Longest ? clean + "..." : clean;
    }
}
