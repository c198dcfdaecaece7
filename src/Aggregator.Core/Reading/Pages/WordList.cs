using System.Collections.Frozen;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Pages;

/// <summary>Words to look for: whole ones, beginnings, phrases, and in scripts without spaces parts.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> _whole;
    private readonly string[] _beginnings;
    private readonly string[] _phrases;
    private readonly string[] _parts;

    /// <param name="words">A star at the end: any ending. An underscore: a space.</param>
    public WordList(IReadOnlyList<string> words)
    {
        string[] folded = [.. words.Where(word => !word.EndsWith('*')).Select(Folding.Fold).Distinct()];
        _whole = folded.ToFrozenSet(StringComparer.Ordinal);
        _beginnings = [.. words.Where(word => word.EndsWith('*')).Select(Folding.Fold).Distinct()];
        _phrases = [.. folded.Where(word => word.Contains(' ', StringComparison.Ordinal))];
        _parts = [.. folded.Where(word => word.Any(IsWide))];
    }

    /// <summary>The lists of a data file, each under its "[name]"; words stand between spaces, remarks behind "#".</summary>
    public static Dictionary<string, WordList> Sections(string file)
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in DataFile.Lines(file))
        {
            if (line is ['[', .. var name, ']'])
                words[section = name] = [];
            else
                words[section].AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return words.ToDictionary(pair => pair.Key, pair => new WordList(pair.Value), StringComparer.Ordinal);
    }

    public bool Holds(string word) => HoldsFolded(Folding.Fold(word));

    public bool IsIn(string? text) =>
        Folding.Fold(text ?? "") is { Length: > 0 } folded
        && (folded.Split(' ').Any(HoldsFolded)
            || _phrases.Any(phrase => $" {folded} ".Contains($" {phrase} ", StringComparison.Ordinal))
            || _parts.Any(part => folded.Contains(part, StringComparison.Ordinal)));

    private bool HoldsFolded(string word) =>
        _whole.Contains(word) || _beginnings.Any(start => word.StartsWith(start, StringComparison.Ordinal));

    // Thai, kana, Chinese characters.
    private static bool IsWide(char c) =>
        c is (>= '\u0e00' and <= '\u0e7f') or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff');
}
