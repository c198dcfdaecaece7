using System.Collections.Frozen;
using System.Globalization;

namespace Aggregator.Reading.Text;

/// <summary>The languages of one script, and which of them have a letter, a word, an ending: each set is a mask, the
/// first language its lowest bit.</summary>
internal sealed class ScriptLanguages
{
    private readonly FrozenDictionary<char, ulong> _letters;
    private readonly FrozenDictionary<char, ulong> _always;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _endings;

    private ScriptLanguages(Draft draft)
    {
        Codes = [.. draft.Codes];
        All = Codes.Count == 64 ? ulong.MaxValue : (1UL << Codes.Count) - 1;
        Frequency = [.. draft.Frequency];
        LongestPart = draft.Beginnings.Keys.Concat(draft.Endings.Keys)
            .Select(part => part.Length).DefaultIfEmpty().Max();
        _letters = draft.Letters.ToFrozenDictionary();
        _always = draft.Always.ToFrozenDictionary();
        _words = BySpan(draft.Words);
        _beginnings = BySpan(draft.Beginnings);
        _endings = BySpan(draft.Endings);
    }

    public IReadOnlyList<string> Codes { get; }

    public ulong All { get; }

    /// <summary>Of each language, how many of a text's letters are among those that it hardly lacks; 0: it has no
    /// such.</summary>
    public IReadOnlyList<float> Frequency { get; }

    /// <summary>Characters of the longest beginning or ending.</summary>
    public int LongestPart { get; }

    /// <summary>Those whose alphabet has the letter; none of them: the letter tells nothing.</summary>
    public ulong WithLetter(char letter) => _letters.GetValueOrDefault(letter);

    /// <summary>Those of which the letter is one that a text hardly lacks.</summary>
    public ulong TrueTo(char letter) => _always.GetValueOrDefault(letter);

    public ulong WithWord(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var mask) ? mask : 0;

    public ulong WithBeginning(ReadOnlySpan<char> part) => _beginnings.TryGetValue(part, out var mask) ? mask : 0;

    public ulong WithEnding(ReadOnlySpan<char> part) => _endings.TryGetValue(part, out var mask) ? mask : 0;

    private static FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> BySpan(
        Dictionary<string, ulong> masks) =>
        masks.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What has been read of a script's languages so far.</summary>
    internal sealed class Draft
    {
        private ulong _current;

        public List<string> Codes { get; } = [];

        public List<float> Frequency { get; } = [];

        public Dictionary<char, ulong> Letters { get; } = [];

        public Dictionary<char, ulong> Always { get; } = [];

        public Dictionary<string, ulong> Words { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ulong> Beginnings { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ulong> Endings { get; } = new(StringComparer.Ordinal);

        public void Begin(string code)
        {
            _current = 1UL << Codes.Count;
            Codes.Add(code);
            Frequency.Add(0);
        }

        public void Add(string kind, ReadOnlySpan<string> values)
        {
            foreach (var value in values)
            {
                switch (kind)
                {
                    case "letters":
                        AddLetters(Letters, value);
                        break;
                    case "always" when int.TryParse(value, CultureInfo.InvariantCulture, out var every):
                        Frequency[^1] = 1f / every;
                        break;
                    case "always":
                        AddLetters(Always, value);
                        break;
                    case "words":
                        AddWords(value);
                        break;
                    case "beginnings":
                        Add(Beginnings, value);
                        break;
                    case "endings":
                        Add(Endings, value);
                        break;
                    default:
                        throw new InvalidOperationException($"languages.txt: what is \"{kind}\"?");
                }
            }
        }

        public ScriptLanguages Done() => new(this);

        private void AddLetters(Dictionary<char, ulong> letters, string value)
        {
            foreach (var letter in value) Add(letters, letter);
        }

        // Hyphens and apostrophes part a word here as they do in a text.
        private void AddWords(string value)
        {
            Span<char> buffer = stackalloc char[LetterRun.Longest];
            for (var at = 0; LetterRun.Next(value, ref at, buffer) is { Length: > 0 } word;)
            {
                // Persian and Urdu are often typed with the Arabic forms of these two.
                Add(Words, word.ToString());
                Add(Words, word.ToString().Replace('ی', 'ي').Replace('ک', 'ك'));
            }
        }

        private void Add<T>(Dictionary<T, ulong> masks, T key)
            where T : notnull => masks[key] = masks.GetValueOrDefault(key) | _current;
    }
}
