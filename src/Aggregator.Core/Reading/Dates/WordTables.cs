using System.Globalization;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Dates;

/// <summary>The data files of words, read once: "meaning TAB word|word|word@language,language".</summary>
internal sealed class WordTables
{
    private const int ShortestCut = 3;
    private const int ShortestStem = 4;

    private readonly Dictionary<string, List<WordMeaning>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WordMeaning>> _halves = new(StringComparer.Ordinal);

    private WordTables()
    {
        Read("own-words.txt");
        Read("cldr-words.txt");
        Phrases = new PhraseTable(_phrases);
        Halves = new PhraseTable(_halves);
        Stems = CutNames();
    }

    public PhraseTable Phrases { get; }

    public PhraseTable Halves { get; }

    /// <summary>Names of months cut short; a month 0 stands for a cut that fits several.</summary>
    public Dictionary<string, WordMeaning> Stems { get; }

    public Dictionary<string, WordMeaning>.AlternateLookup<ReadOnlySpan<char>> StemSpans =>
        Stems.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordTables Load() => new();

    private void Read(string name)
    {
        foreach (var (meaning, word) in DataFile.Words(name))
        {
            Add(meaning.Split(' '), word.Split('@'));
        }
    }

    private void Add(string[] meaning, string[] word)
    {
        var languages = word.Length > 1 ? word[1].Split(',') : null;
        var key = DateText.Of(word[0].Replace('#', '0')).Folded;
        var isHalf = meaning[0] is "am" or "pm";
        var table = isHalf ? _halves : _phrases;
        if (!table.TryGetValue(key, out var meanings))
        {
            table[key] = meanings = [];
        }

        meanings.Add(Meaning(meaning, languages));
        if (isHalf && !_phrases.ContainsKey(key) && languages is null)
        {
            _phrases[key] = [new WordMeaning(WordKinds.Glue)];
        }
    }

    private static WordMeaning Meaning(string[] words, string[]? languages)
    {
        var last = words[^1];
        var isNumber = int.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        return words[0] switch
        {
            "month" => new(WordKinds.Month, value, Calendar.Gregorian, Languages: languages),
            "persian" => new(WordKinds.Month, value, Calendar.Persian, Languages: languages),
            "hijri" => new(WordKinds.Month, value, Calendar.Hijri, Languages: languages),
            "era" when isNumber => new(WordKinds.Era, value, Calendar.Gregorian, Languages: languages),
            "era" => new(WordKinds.Era, 0, Enum.Parse<Calendar>(last, ignoreCase: true), Languages: languages),
            "ago" => new(
                WordKinds.Ago, value, Unit: Enum.Parse<AgoUnit>(words[1], ignoreCase: true), Languages: languages),
            "mark" => new(Enum.Parse<WordKinds>(last + "Mark", ignoreCase: true), Languages: languages),
            "before" => new(WordKinds.MonthBefore, Languages: languages),
            "am" or "pm" => new(WordKinds.Glue, words[0] == "pm" ? 12 : 0, Languages: languages),
            "weekday" => new(WordKinds.Glue, Languages: languages),
            _ => new(Enum.Parse<WordKinds>(words[0], ignoreCase: true), value, Languages: languages),
        };
    }

    // "нояб" for "ноябрь", "studen" for "studeni": a beginning of three letters or more that no other month shares.
    private Dictionary<string, WordMeaning> CutNames()
    {
        var cuts = new Dictionary<string, WordMeaning>(StringComparer.Ordinal);
        var names = Phrases.All.Where(pair => !pair.Key.Contains(' ', StringComparison.Ordinal))
            .SelectMany(pair => pair.Value.Select(meaning => (Name: pair.Key, Meaning: meaning)))
            .Where(name => name.Meaning is { Kind: WordKinds.Month, Calendar: Calendar.Gregorian });
        foreach (var (name, meaning) in names)
        {
            for (var length = ShortestCut; length <= name.Length; length++)
            {
                var cut = name[..length];
                if (length < name.Length && Phrases.Contains(cut))
                {
                    continue;
                }

                var isShared = cuts.TryGetValue(cut, out var other) && other.Value != meaning.Value;
                cuts[cut] = isShared ? meaning with { Value = 0 } : meaning;
            }
        }

        return cuts;
    }
}
