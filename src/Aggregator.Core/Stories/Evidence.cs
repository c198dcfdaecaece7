using System.Globalization;
using System.Numerics;

namespace Aggregator.Stories;

/// <summary>What an item has in common with stories before anything is compared: the lookup keys that they
/// share.</summary>
internal sealed class Evidence(Fingerprint item)
{
    /// <summary>As much as an equal title, or as a text half of which is shared: two that share so much and stay apart are
    /// nearly one story.</summary>
    public const int Near = 8;

    /// <summary>A story of more different copies than these is told by them.</summary>
    private const int MostCopies = 8;

    private const int MostKeys = 64;

    private readonly Dictionary<long, int> _places =
        item.Keys.Take(MostKeys).Select((key, place) => (key, place)).ToDictionary(one => one.key, one => one.place);

    /// <summary>Which of the item's keys the story has, a bit each.</summary>
    public ulong With(Story story)
    {
        var shared = 0UL;
        foreach (var carrier in story.Carriers.Take(MostCopies))
        {
            foreach (var key in carrier.Fingerprint.Keys)
            {
                if (_places.TryGetValue(key, out var place)) shared |= 1UL << place;
            }
        }

        return shared;
    }

    public int Weight(ulong shared) => Kinds(shared).Sum(Shortlist.Weight);

    /// <summary>"the title, 12 of 21 bands of the text"</summary>
    public string Words(ulong shared)
    {
        if (shared == 0) return "nothing";
        return string.Join(", ", Kinds(shared).GroupBy(kind => kind).OrderByDescending(kind => kind.Key).Select(Word));
    }

    private IEnumerable<KeyKind> Kinds(ulong shared)
    {
        for (; shared != 0; shared &= shared - 1)
            yield return LookupKeys.KindOf(item.Keys[BitOperations.TrailingZeroCount(shared)]);
    }

    private static string Word(IGrouping<KeyKind, KeyKind> kind) => kind.Key switch
    {
        KeyKind.Text => "all words",
        KeyKind.Link => "the address",
        KeyKind.Page => "the page but for its language",
        KeyKind.Title => "the title",
        KeyKind.Opening => "the first words",
        _ => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} of {MinHash.Bands} bands of the text"),
    };
}
