using System.Collections.Frozen;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>The words, marks and addresses by which a page is known that stands in for another:
/// <c>stand-in-words.txt</c>, read once.</summary>
internal static class StandInWords
{
    private static readonly List<(string Words, StandInKind Kind)> Phrases = [];
    private static readonly List<(string Mark, StandInKind Kind)> Marks = [];
    private static readonly List<(string Part, StandInKind Kind)> Places = [];
    private static readonly List<(string Words, StandInKind Kind)> Beginnings = [];
    private static readonly FrozenDictionary<string, StandInKind> Titles = Read();

    /// <summary>What a folded text says: the longest of the words that it has is the most telling.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="share">How much of the text the words must be, from 0 to 1.</param>
    public static (StandInKind Kind, int Length)? Said(string text, double share)
    {
        var padded = $" {text} ";
        (StandInKind Kind, int Length)? best = null;
        foreach (var (words, kind) in Phrases)
        {
            if (words.Length > padded.Length || words.Length <= (best?.Length ?? 0))
                continue;
            if (words.Length >= share * padded.Length && padded.Contains(words, StringComparison.Ordinal))
                best = (kind, words.Length);
        }
        return best;
    }

    /// <summary>What a folded title says that has nothing but the word.</summary>
    public static StandInKind? Titled(string title) =>
        Titles.TryGetValue(title, out var kind) ? kind : OfStatus(title) ?? Begun(title);

    /// <summary>What a piece of the page's markup betrays.</summary>
    /// <param name="html">In lower case.</param>
    public static StandInKind? Marked(string html) => First(Marks, html);

    /// <summary>What the address betrays that was reached in the end.</summary>
    public static StandInKind? Placed(Uri address) => First(Places, address.AbsoluteUri.ToLowerInvariant());

    /// <summary>What a status means when nothing else tells; null when it is a success.</summary>
    public static StandInKind? OfStatus(int status) => status switch
    {
        401 or 407 => StandInKind.Login,
        403 or 429 or 451 => StandInKind.Forbidden,
        // No server says so of a plain GET; firewalls do, of visitors whom they do not want.
        405 or 406 or 412 or 418 => StandInKind.Firewall,
        404 or 410 => StandInKind.NotFound,
        >= 400 => StandInKind.ServerError,
        _ => null,
    };

    private static StandInKind? OfStatus(string title) =>
        title.Length == 3 && title[0] is '4' or '5'
        && int.TryParse(title, System.Globalization.CultureInfo.InvariantCulture, out var status)
            ? OfStatus(status)
            : null;

    private static StandInKind? Begun(string title)
    {
        var whole = title + ' ';
        foreach (var (words, kind) in Beginnings)
        {
            if (whole.StartsWith(words, StringComparison.Ordinal))
                return kind;
        }
        return null;
    }

    private static StandInKind? First(List<(string Piece, StandInKind Kind)> pieces, string text)
    {
        foreach (var (piece, kind) in pieces)
        {
            if (text.Contains(piece, StringComparison.Ordinal))
                return kind;
        }
        return null;
    }

    private static FrozenDictionary<string, StandInKind> Read()
    {
        var titles = new Dictionary<string, StandInKind>(StringComparer.Ordinal);
        foreach (var (meaning, words) in DataFile.Words("stand-in-words.txt"))
        {
            var parts = meaning.Split(' ');
            Add(titles, parts[0], words, KindOf(parts[1]));
        }
        return titles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, StandInKind> titles, string how, string words, StandInKind kind)
    {
        if (how == "holds") Marks.Add((words, kind));
        else if (how == "lies") Places.Add((words, kind));
        else if (how == "begins") Beginnings.Add((Folding.Fold(words) + ' ', kind));
        else if (how == "titled") titles.TryAdd(Folding.Fold(words), kind);
        else Phrases.Add((Bounded(Folding.Fold(words)), kind));
    }

    private static StandInKind KindOf(string name) =>
        Enum.Parse<StandInKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>Words are found as whole words, but where a script has no spaces between them.</summary>
    private static string Bounded(string words) =>
        (HasNoSpaces(words[0]) ? "" : " ") + words + (HasNoSpaces(words[^1]) ? "" : " ");

    private static bool HasNoSpaces(char letter) => letter is
        (>= '\u0e00' and <= '\u0eff') // Thai, Lao
        or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff') // Burmese, Khmer
        or (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3'); // Kana, Han; Hangul hangs endings on
}
