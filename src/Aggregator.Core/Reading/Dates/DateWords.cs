namespace Aggregator.Reading.Dates;

/// <summary>The words of dates in all languages, from the two data files beside this one.</summary>
internal static class DateWords
{
    private const int ShortestStem = 4;
    private const int LongestStem = 16;

    private static readonly Lazy<WordTables> Tables = new(WordTables.Load);

    /// <summary>What the longest phrase at a token means, and how many tokens it has; null when there is none.</summary>
    public static WordMeaning[]? Longest(DateText text, int token, out int length) =>
        Tables.Value.Phrases.Longest(text, token, out length);

    /// <summary>Likewise for the words of the halves of the day: 0 is the morning, 12 the afternoon.</summary>
    public static WordMeaning[]? Half(DateText text, int token, out int length) =>
        Tables.Value.Halves.Longest(text, token, out length);

    /// <summary>A month by a name cut short or with an ending: "нояб", "noyabrda", "בנובמבר".</summary>
    public static WordMeaning? Inflected(ReadOnlySpan<char> word)
    {
        var stems = Tables.Value.StemSpans;
        if (stems.TryGetValue(word, out var month))
        {
            return month.Value > 0 ? month : null;
        }

        // Hebrew writes "in" and "of" onto the word.
        if (word.Length > 3 && word[0] is 'ב' or 'ל' or 'מ' or 'ה' && Tables.Value.Phrases.Find(word[1..]) is { } bare)
        {
            return Array.Find(bare, meaning => meaning.Kind == WordKinds.Month);
        }

        for (var length = Math.Min(word.Length - 1, LongestStem); length >= ShortestStem; length--)
        {
            if (word.Length - length <= ShortestStem + 1 && stems.TryGetValue(word[..length], out month))
            {
                return month.Value > 0 ? month : null;
            }
        }

        return null;
    }
}
