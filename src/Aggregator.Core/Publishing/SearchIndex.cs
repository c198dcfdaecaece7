using System.Numerics;
using Aggregator.Stories;

namespace Aggregator.Publishing;

/// <summary>Finds stories by words of their titles and summaries, in any script, with or without spaces. Every story has
/// a bit for each pair of letters in it; only stories with all pairs of the query are looked into. Not for several
/// threads at once.</summary>
public sealed class SearchIndex
{
    /// <summary>The newest stories, no more; some 100 MB at the most.</summary>
    public const int MostStories = 100_000;

    private const int SlotsInBlock = 4_096;
    private const int WordsInRow = SlotsInBlock / 64;

    private readonly List<SearchText?> _texts = [];
    private readonly List<ulong[]> _blocks = [];
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = [];

    public int Count => _slots.Count;

    /// <summary>The story as it is now; one that is not published leaves.</summary>
    public void Put(Story story)
    {
        Remove(story.Id);
        if (!story.IsPublished) return;
        if (Count >= MostStories) Remove(_slots.Keys.Min(StringComparer.Ordinal)!);
        var slot = _free.TryPop(out var free) ? free : _texts.Count;
        if (slot == _texts.Count) _texts.Add(null);
        if (slot / SlotsInBlock == _blocks.Count) _blocks.Add(new ulong[SearchPairs.Kinds * WordsInRow]);
        var text = SearchText.Of(story);
        (_texts[slot], _slots[story.Id]) = (text, slot);
        foreach (var pair in SearchPairs.Of(text.All)) _blocks[slot / SlotsInBlock][Cell(pair, slot)] |= Bit(slot);
    }

    public void Remove(string storyId)
    {
        if (!_slots.Remove(storyId, out var slot)) return;
        _texts[slot] = null;
        _free.Push(slot);
        var block = _blocks[slot / SlotsInBlock];
        for (var pair = 0; pair < SearchPairs.Kinds; pair++) block[Cell(pair, slot)] &= ~Bit(slot);
    }

    /// <summary>The ids of the stories that hold every word of the query, the best first, of equals the newest.</summary>
    public IReadOnlyList<string> Find(string query)
    {
        var wanted = SearchQuery.Of(query);
        if (wanted.Terms.Count == 0) return [];
        return
        [
            .. Candidates(wanted.Pairs)
                .Select(text => (text.StoryId, Rank: wanted.RankOf(text)))
                .Where(one => one.Rank > 0)
                .OrderByDescending(one => one.Rank)
                .ThenByDescending(one => one.StoryId, StringComparer.Ordinal)
                .Select(one => one.StoryId),
        ];
    }

    private IEnumerable<SearchText> Candidates(IReadOnlyCollection<int> pairs)
    {
        for (var at = 0; at < _blocks.Count * WordsInRow; at++)
        {
            var block = _blocks[at / WordsInRow];
            var left = ulong.MaxValue;
            foreach (var pair in pairs) left &= block[(pair * WordsInRow) + (at % WordsInRow)];
            for (; left != 0; left &= left - 1)
            {
                var slot = (at * 64) + BitOperations.TrailingZeroCount(left);
                if (slot < _texts.Count && _texts[slot] is { } text) yield return text;
            }
        }
    }

    private static int Cell(int pair, int slot) => (pair * WordsInRow) + (slot % SlotsInBlock / 64);

    private static ulong Bit(int slot) => 1UL << (slot % 64);
}
