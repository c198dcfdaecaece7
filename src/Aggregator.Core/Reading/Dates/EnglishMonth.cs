namespace Aggregator.Reading.Dates;

/// <summary>The months of RFC 822, found without a look at the other languages.</summary>
internal static class EnglishMonth
{
    private const int ShortestAbbreviation = 3;

    private static readonly string[] Names =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>1 to 12 for a name in any case, whole or cut; null for any other word.</summary>
    public static int? Find(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < Names.Length && word.Length >= ShortestAbbreviation; month++)
        {
            if (Names[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return null;
    }
}
