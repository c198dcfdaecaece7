namespace Aggregator.Stories;

/// <summary>The places at which two texts put a few words otherwise within sentences that both have: a synonym, a slip
/// that was mended; or another name, another number.</summary>
internal sealed class Rewording
{
    private readonly IReadOnlyList<RewordedPlace> _places;

    /// <param name="places">In their order.</param>
    /// <param name="isDense">Words are characters: one alone stands in many words, a name is two.</param>
    public Rewording(IEnumerable<RewordedPlace> places, bool isDense)
    {
        _places = [.. places];
        Words = _places.Sum(place => place.Words);
        Longest = _places.Select(place => place.Longest).DefaultIfEmpty().Max();
        First = _places.Select(place => place.Start).DefaultIfEmpty(int.MaxValue).Min();
        Renumbers = _places.Any(place => place.One.Any(Numerals.Is) && place.Other.Any(Numerals.Is));
        HasNumbers = _places.Any(place => place.One.Concat(place.Other).Any(Numerals.Is));
        Repeats = Repeat(isDense ? 2 : 1);
    }

    public static Rewording None { get; } = new([], isDense: false);

    /// <summary>Words put otherwise; of a place that is longer in one text, the longer.</summary>
    public int Words { get; }

    /// <summary>The most such words in a row.</summary>
    public int Longest { get; }

    /// <summary>Words before the first place, in the text that has fewer before it.</summary>
    public int First { get; }

    /// <summary>Whether at some place each text has a number that the other has not: the next edition, another date.</summary>
    public bool Renumbers { get; }

    /// <summary>Whether at some place one of them has a number that the other has not.</summary>
    public bool HasNumbers { get; }

    /// <summary>Whether one word stands for another throughout, as in another person's name.</summary>
    public bool Repeats { get; }

    /// <summary>Whether one of these words is put otherwise.</summary>
    public bool Touches(IReadOnlySet<ushort> words) =>
        _places.Any(place => place.One.Any(words.Contains) || place.Other.Any(words.Contains));

    /// <summary>Whether words of these two names stand for each other: each speaks of itself.</summary>
    public bool Swaps(IReadOnlySet<ushort> name, IReadOnlySet<ushort> otherName) =>
        _places.Any(place => (place.One.Any(name.Contains) && place.Other.Any(otherName.Contains))
            || (place.One.Any(otherName.Contains) && place.Other.Any(name.Contains)));

    private bool Repeat(int name)
    {
        for (var n = 0; n < _places.Count; n++)
        {
            for (var m = n + 1; m < _places.Count; m++)
            {
                if (_places[n].One.Intersect(_places[m].One).Count() >= name
                    && _places[n].Other.Intersect(_places[m].Other).Count() >= name) return true;
            }
        }

        return false;
    }
}
