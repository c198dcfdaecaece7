namespace Aggregator.Reading.Text;

/// <summary>Chinese or Japanese: by kana, and by the characters and words that only Japanese writes so.</summary>
internal static class HanScore
{
    private const float Kana = 10;
    private const float NoKana = 1.5f;
    private const float PerCharacter = 0.2f;

    /// <summary>The scores in the order of the languages: how much speaks for each.</summary>
    public static float[] Of(ReadOnlySpan<char> text, ScriptLanguages languages)
    {
        var (characters, japanese) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var script = Scripts.Of(text[at]);
            if (script is Script.Kana or Script.Hani) characters++;
            if (script is Script.Kana || languages.WithLetter(text[at]) != 0) japanese++;
            if (at + 2 <= text.Length && languages.WithWord(text.Slice(at, 2)) != 0) japanese++;
        }

        // A Chinese title may hold a の for its looks; a Japanese one of that length holds more.
        var isJapanese = japanese > 0 && japanese * 12 >= characters;
        // "学生募集" is either; a line without kana is Chinese.
        var points = isJapanese ? Kana : Math.Max(NoKana, characters * PerCharacter);
        return [.. languages.Codes.Select(code => (code == "ja") == isJapanese ? points : 0)];
    }

    /// <summary>Whether Chinese is written in the traditional characters.</summary>
    public static bool IsTraditional(ReadOnlySpan<char> text)
    {
        var (characters, traditional) = (0, 0);
        foreach (var c in text)
        {
            if (Scripts.Of(c) is not Script.Hani) continue;
            characters++;
            if (SimplifiedChinese.Of(c) != c) traditional++;
        }

        return traditional > 0 && traditional * 8 >= characters;
    }
}
