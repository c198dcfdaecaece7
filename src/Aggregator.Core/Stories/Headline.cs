using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>A title to be compared: without what the source puts around every title.</summary>
internal sealed class Headline
{
    /// <summary>A part with fewer words is no title that could stand inside another.</summary>
    private const int FewestWords = 4;

    /// <summary>Titles that share this much of the longer one and differ at one place are of one template.</summary>
    private const double Template = 0.7;

    /// <summary>A title alone says which news is meant from here on, in letters: "Vacancy announcement" and "Nowruz
    /// greetings"
    /// end at 25, headlines begin at 60. Between two members, who congratulate on the same days, it has to be longer.
    /// </summary>
    private const int Specific = 45;

    private const int SpecificForAll = 58;

    /// <summary>With a long text beside it so much of a title is enough: "Vacancies" and "Announcement" are said of
    /// anything.</summary>
    private const int Telling = 30;

    /// <summary>Words of a date: "2026年12月7日".</summary>
    private const int LongestDate = 6;

    private readonly string _folded;
    private readonly Headline? _bare;
    private readonly Lazy<Frame> _frame;
    private readonly ushort[] _words;
    private readonly bool _isDense;
    private readonly bool _isCut;

    private Headline(string title, string? bare)
    {
        _folded = Folding.Fold(title);
        _bare = bare is null ? null : new Headline(bare, null);
        _frame = new Lazy<Frame>(() => Frame.Of(title));
        var writer = new WordSplitter(Wording.Most);
        writer.Write(_folded);
        _words = [.. writer.Words];
        _isDense = writer.IsMostlyDense;
        _isCut = title.TrimEnd().EndsWith('…') || title.TrimEnd().EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Whether it says which news is meant, among a member's own or among everybody's.</summary>
    public bool IsSpecific(bool amongAll) =>
        Letters.Weight(_folded) >= (amongAll ? SpecificForAll : Specific) && _words.Length > FewestWords;

    /// <summary>Whether it says something of the news.</summary>
    public bool IsTelling => Letters.Weight(_folded) >= Telling && _words.Length > FewestWords;

    /// <param name="title">As the source states it.</param>
    /// <param name="habits">What the source puts around its titles; null when nothing is known of it.</param>
    /// <param name="names">The names of the member.</param>
    public static Headline Of(string title, Habits? habits, IEnumerable<string> names)
    {
        var unnamed = names.Aggregate(title, Frame.WithoutName);
        var parts = Frame.Parts(unnamed).ToList();
        var all = parts.Count;
        while (parts.Count > 1 && IsAround(parts[^1], habits)) parts.RemoveAt(parts.Count - 1);
        while (parts.Count > 1 && IsAround(parts[0], habits)) parts.RemoveAt(0);
        var isDecorated = parts.Count < all || unnamed.Length < title.Length;
        return new Headline(title, isDecorated ? string.Join(" | ", parts) : null);
    }

    /// <summary>A number for each part of a title, to count how often a source writes it.</summary>
    public static IEnumerable<long> PartKeys(string title)
    {
        var parts = Frame.Parts(title).ToList();
        return parts.Count < 2 ? [] : parts.Select(PartKey);
    }

    /// <summary>As they stand, or without what their sources put around every title.</summary>
    public Agreement With(Headline other)
    {
        var agreement = Compare(this, other);
        if (agreement is Agreement.Same or Agreement.Decorated) return agreement;
        var (mine, theirs) = (_bare ?? this, other._bare ?? other);
        var bare = Compare(mine, theirs);
        if (bare is Agreement.Same or Agreement.Decorated) return bare;
        return Frame.IsAllThatDiffers(mine._frame.Value, theirs._frame.Value) ? Agreement.Decorated : bare;
    }

    /// <summary>The words of the title.</summary>
    public IEnumerable<ushort> Words => (_bare ?? this)._words;

    private static Agreement Compare(Headline one, Headline other)
    {
        if (one._folded == other._folded) return one._words.Length > 0 ? Agreement.Same : Agreement.None;
        var (shorter, longer) = one._words.Length <= other._words.Length ? (one, other) : (other, one);
        if (shorter._isCut && shorter.BeginsAs(longer)) return Agreement.Same;
        if (longer.Around(shorter) is { } around) return around;
        if (Spelling.IsSlip(one._folded, other._folded)) return Agreement.Decorated;
        return IsTemplate(shorter, longer) ? Agreement.Contrary : Agreement.None;
    }

    // The last word may be cut as well.
    private bool BeginsAs(Headline longer) =>
        _words.Length > FewestWords && longer._words.AsSpan().StartsWith(_words.AsSpan(0, _words.Length - 1));

    // What stands around the whole of another title: a site's name, a date; or "part two", "extended", which make other
    // news.
    private Agreement? Around(Headline inner)
    {
        if (inner._words.Length < (inner._isDense ? 2 * FewestWords : FewestWords)) return null;
        var at = _words.AsSpan().IndexOf(inner._words);
        if (at < 0) return null;
        ushort[] around = [.. _words.AsSpan(0, at), .. _words.AsSpan(at + inner._words.Length)];
        return around.Count(Wording.IsNumber) == 1 || SequelWords.AreIn(around)
            ? Agreement.Contrary
            : Agreement.Decorated;
    }

    // "Day 1" and "Day 2"; "Week of the second year" and "of the third"; "60th course" and "61st", in Chinese one
    // numeral more.
    private static bool IsTemplate(Headline shorter, Headline longer)
    {
        if (shorter._words.Where(IsNoNumber).SequenceEqual(longer._words.Where(IsNoNumber))) return true;
        var common = Overlap.InOrder(shorter._words, longer._words);
        return common < shorter._words.Length && common >= Template * longer._words.Length;
    }

    private static bool IsNoNumber(ushort word) => !Numerals.Is(word);

    // A habit of the source, or a date: two numbers at least, and hardly a word besides.
    private static bool IsAround(string part, Habits? habits)
    {
        if (habits?.Has(PartKey(part)) == true) return true;
        var words = new WordSplitter(Wording.Most);
        words.Write(Folding.Fold(part));
        return words.Words.Count(Wording.IsNumber) is 2 or 3 && words.Words.Count <= LongestDate;
    }

    private static long PartKey(string part) => ~Mixing.Of(Folding.Fold(part));
}
