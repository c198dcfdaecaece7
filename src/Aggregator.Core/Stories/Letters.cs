namespace Aggregator.Stories;

/// <summary>How much a text says, whatever its script.</summary>
internal static class Letters
{
    /// <summary>In letters; an ideograph, a kana or a Hangul syllable says about as much as three.</summary>
    public static int Weight(ReadOnlySpan<char> folded)
    {
        var weight = 0;
        foreach (var letter in folded) weight += IsSyllable(letter) ? 3 : 1;
        return weight;
    }

    private static bool IsSyllable(char letter) =>
        letter is (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff');
}
