namespace Aggregator.Stories;

/// <summary>Many phrases, grown together where they begin alike, so that a text is gone through once for all of
/// them: each word of it leads into the tree, as far as it goes.</summary>
internal sealed class PhraseTree
{
    /// <summary>Behind a word of a phrase: whatever the text's word goes on with.</summary>
    public const char AnyEnding = '*';

    private const int Root = 0;

    private readonly Dictionary<(int Node, char Letter), int> _next = [];
    private readonly Dictionary<int, List<int>> _ends = [];
    private int _nodes = 1;

    /// <summary>Adds a phrase under a number; one without words is none.</summary>
    public void Add(string phrase, int number)
    {
        if (phrase.Length == 0) return;
        var node = Root;
        foreach (var letter in phrase)
            node = _next.TryGetValue((node, letter), out var next) ? next : _next[(node, letter)] = _nodes++;
        (_ends.TryGetValue(node, out var numbers) ? numbers : _ends[node] = []).Add(number);
    }

    /// <summary>Marks the numbers of the phrases that stand in the text.</summary>
    /// <param name="text">Words parted by single spaces.</param>
    /// <param name="found">By number.</param>
    public void Find(string text, bool[] found)
    {
        for (var start = 0; start < text.Length; start = EndOfWord(text, start) + 1)
            Follow(text, start, Root, found);
    }

    /// <summary>Goes on at the beginning of a word. Never deeper than a phrase has words.</summary>
    private void Follow(string text, int at, int node, bool[] found)
    {
        for (var end = -1; ; at++)
        {
            if (_next.TryGetValue((node, AnyEnding), out var stem))
                Close(text, end = end < 0 ? EndOfWord(text, at) : end, stem, found);
            if (at == text.Length || text[at] == ' ')
            {
                Close(text, at, node, found);
                return;
            }

            if (!_next.TryGetValue((node, text[at]), out node)) return;
        }
    }

    /// <summary>A word of the phrase ends where one of the text does.</summary>
    private void Close(string text, int at, int node, bool[] found)
    {
        if (_ends.TryGetValue(node, out var numbers))
            foreach (var number in numbers) found[number] = true;
        if (at < text.Length && _next.TryGetValue((node, ' '), out var next)) Follow(text, at + 1, next, found);
    }

    private static int EndOfWord(string text, int from) =>
        text.IndexOf(' ', from) is var end and >= 0 ? end : text.Length;
}
