using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>What stands before and after the title proper, set off by bars and brackets: "[News] Title |
/// Site".</summary>
internal sealed record Frame(string Before, string Title, string After)
{
    /// <summary>A shorter part is no title: "News" would be one.</summary>
    private const int ShortestTitle = 25;

    public static Frame Of(string title)
    {
        List<string> parts = [.. Split(title, IsBar).Select(Folding.Fold)];
        if (parts.Count < 2) return new Frame("", parts.Count == 0 ? "" : parts[0], "");
        var longest = parts.IndexOf(parts.MaxBy(part => part.Length)!);
        return new Frame(string.Join(' ', parts[..longest]), parts[longest], string.Join(' ', parts[(longest + 1)..]));
    }

    /// <summary>Whether two titles differ in their frames only, and these say nothing of the news: each has its own
    /// where the
    /// other has none, and neither says "part two".</summary>
    public static bool IsAllThatDiffers(Frame one, Frame other) =>
        one.Title == other.Title && Letters.Weight(one.Title) >= ShortestTitle
        && IsHarmless(one.Before, other.Before) && IsHarmless(one.After, other.After);

    /// <summary>"[News] Title", "Title | Site", "2026-01-30 – Title", "【…】Title", "Title-Site" in Chinese: all that can
    /// be a part.</summary>
    public static IEnumerable<string> Parts(string title) => Split(title, IsSeparator);

    /// <summary>The longest part of a title, under which one that its source decorates is looked up.</summary>
    public static string Longest(string title) =>
        Split(title, IsAnySeparator).MaxBy(part => part.Length)?.Trim() ?? title;

    /// <summary>The title without a name that is set off at its beginning or end: "Example University: Title", "Title –
    /// Example University". A name within a sentence stays.</summary>
    public static string WithoutName(string title, string name)
    {
        var (trimmed, length) = (title.Trim(), name.Trim().Length);
        if (length == 0 || trimmed.Length <= length + 1) return title;
        if (trimmed.StartsWith(name.Trim(), StringComparison.OrdinalIgnoreCase)
            && IsSetOff(trimmed[length..].TrimStart(), 0))
            return trimmed[length..].TrimStart()[1..];
        if (trimmed.EndsWith(name.Trim(), StringComparison.OrdinalIgnoreCase)
            && IsSetOff(trimmed[..^length].TrimEnd(), ^1))
            return trimmed[..^length].TrimEnd()[..^1];
        return title;
    }

    private static bool IsSetOff(string rest, Index at) =>
        rest.Length > 1
        && (IsBar(rest, at.GetOffset(rest.Length)) || rest[at] is ':' or '：' or '-' or '—' or '–' or '/');

    private static bool IsHarmless(string one, string other)
    {
        if (one == other) return true;
        var (empty, full) = one.Length == 0 ? (one, other) : (other, one);
        if (empty.Length > 0) return false;
        var words = new WordSplitter(Wording.Most);
        words.Write(full);
        return !words.Words.All(Numerals.Is) && !SequelWords.AreIn([.. words.Words]);
    }

    private static IEnumerable<string> Split(string title, Func<string, int, bool> isSeparator)
    {
        var start = 0;
        for (var n = 0; n <= title.Length; n++)
        {
            if (n < title.Length && !isSeparator(title, n)) continue;
            if (title[start..n].Any(char.IsLetterOrDigit)) yield return title[start..n];
            start = n + 1;
        }
    }

    private static bool IsBar(string title, int at) =>
        title[at] is '|' or '｜' or '»' or '«' or '[' or ']' or '【' or '】' or '〔' or '〕' or '·' or '•';

    private static bool IsAnySeparator(string title, int at) => title[at] is ':' or '：' || IsSeparator(title, at);

    private static bool IsSeparator(string title, int at) => IsBar(title, at) || title[at] switch
    {
        '—' or '–' => true,
        '-' => (at > 0 && IsEdge(title[at - 1])) || (at + 1 < title.Length && IsEdge(title[at + 1])),
        _ => false,
    };

    private static bool IsEdge(char letter) => char.IsWhiteSpace(letter) || WordSplitter.IsDense(letter);
}
