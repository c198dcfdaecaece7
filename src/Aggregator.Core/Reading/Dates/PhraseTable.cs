namespace Aggregator.Reading.Dates;

/// <summary>Phrases and what they mean, found from their first word on.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, WordMeaning[]> _phrases;
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    /// <param name="phrases">Folded words with one space between them.</param>
    public PhraseTable(Dictionary<string, List<WordMeaning>> phrases)
    {
        _phrases = phrases.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        foreach (var words in phrases.Keys.Select(phrase => phrase.Split(' ')))
        {
            _longest[words[0]] = Math.Max(words.Length, _longest.GetValueOrDefault(words[0]));
        }
    }

    public IEnumerable<KeyValuePair<string, WordMeaning[]>> All => _phrases;

    public bool Contains(string phrase) => _phrases.ContainsKey(phrase);

    /// <summary>The meanings of exactly this phrase; null when it has none.</summary>
    public WordMeaning[]? Find(ReadOnlySpan<char> phrase) =>
        _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var meanings) ? meanings : null;

    /// <summary>What the longest phrase at a token means, and how many tokens it has; null when there is none.</summary>
    public WordMeaning[]? Longest(DateText text, int token, out int length)
    {
        length = 0;
        var start = text.Tokens[token].FoldStart;
        var first = text.Folded.AsSpan(start, text.Tokens[token].FoldEnd - start);
        if (!_longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var words))
        {
            return null;
        }

        WordMeaning[]? found = null;
        for (var last = token; last < text.Tokens.Count && words > 0; last++)
        {
            if (text.Tokens[last].Kind == DateTokenKind.Sign)
            {
                if (text.Sign(last) is not ('.' or '-' or '‐' or '׳' or '״' or '’' or '\'' or '॰'))
                {
                    break;
                }
            }
            else
            {
                words--;
                if (Find(text.Folded.AsSpan(start, text.Tokens[last].FoldEnd - start)) is { } meanings)
                {
                    (found, length) = (meanings, last - token + 1);
                }
            }
        }

        return found;
    }
}
