namespace Aggregator.Reading.Text;

/// <summary>What a text itself tells of its language: by its script, its letters, its small words and endings.</summary>
internal sealed class LanguageEvidence
{
    /// <summary>Characters that are looked at: more would not tell more.</summary>
    public const int MostCharacters = 1_500;

    private const float SureLead = 1.2f;
    private const float ContraryLead = 4.0f;
    private const float Spoken = 3.0f;
    private const float ContraryLeadPerWord = 0.2f;
    private const int NotAName = 12;
    private const int NotASign = 4;

    private readonly IReadOnlyList<string> _codes;
    private readonly float[] _scores;
    private readonly int _best;
    private readonly float _lead;
    private readonly int _letters;
    private readonly int _words;

    private LanguageEvidence(Script script, int letters, IReadOnlyList<string> codes, float[] scores, int words)
    {
        Script = script;
        (_letters, _codes, _scores, _words) = (letters, codes, scores, words);
        for (var n = 1; n < scores.Length; n++)
        {
            if (scores[n] > scores[_best]) _best = n;
        }

        _lead = float.MaxValue;
        for (var n = 0; n < scores.Length; n++)
        {
            if (n != _best) _lead = Math.Min(_lead, scores[_best] - scores[n]);
        }
    }

    public Script Script { get; }

    /// <summary>The language that most speaks for.</summary>
    public string Best => _codes[_best];

    /// <summary>Whether so much speaks for it that no other comes near.</summary>
    public bool IsSure => _lead >= SureLead;

    /// <summary>Each language of the script, and how much speaks for it.</summary>
    public IEnumerable<(string Language, float Score)> Scores => _codes.Select((code, n) => (code, _scores[n]));

    /// <summary>What the text tells; null when it has no letter of a known script.</summary>
    public static LanguageEvidence? Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MostCharacters)];
        Span<int> letters = stackalloc int[(int)Script.Hani + 1];
        Count(text, letters);
        var first = Of(text, letters, MostOf(letters));
        if (first is null or { Script: not Script.Latn } || first._scores[first._best] >= Spoken) return first;

        // "MATLAB, Simulink: семинар": names in Latin letters outweigh the words of the language.
        letters[(int)Script.Latn] = 0;
        return Of(text, letters, MostOf(letters)) ?? first;
    }

    private static LanguageEvidence? Of(ReadOnlySpan<char> text, ReadOnlySpan<int> letters, Script script)
    {
        if (LanguageTable.Of(script) is not { } languages) return null;
        var (codes, count) = (languages.Codes, letters[(int)script]);
        if (script is Script.Hani) return new(script, count, codes, HanScore.Of(text, languages), words: 1);
        var scores = new float[codes.Count];
        var words = codes.Count > 1 ? AlphabetScore.Add(text, script, languages, scores) : 1;
        return new(script, count, codes, scores, words);
    }

    /// <summary>Whether the text surely is in another language than it is said to be.</summary>
    /// <param name="language">As <see cref="LanguageTable.Primary"/> names it.</param>
    public bool Contradicts(string language)
    {
        if (!LanguageTable.Writes(language, Script)) return IsOfAnotherScript();
        var at = IndexOf(LanguageTable.In(language, Script));
        if (at == _best) return false;
        var needed = Math.Max(ContraryLead, _words * ContraryLeadPerWord) * (at < 0 ? 1.5f : 1);
        return IsSure && _scores[_best] - (at < 0 ? 0 : _scores[at]) >= needed;
    }

    // Names and terms in Latin letters stand in every script's news; other letters do not stand in Latin news.
    private bool IsOfAnotherScript() =>
        Script is Script.Latn
            ? IsSure && _letters >= NotAName && _scores[_best] >= Spoken
            : _letters >= NotASign;

    private int IndexOf(string language)
    {
        for (var n = 0; n < _codes.Count; n++)
        {
            if (_codes[n] == language) return n;
        }

        return -1;
    }

    private static void Count(ReadOnlySpan<char> text, Span<int> letters)
    {
        foreach (var c in text)
        {
            var script = Scripts.Of(c);
            letters[(int)script] += Scripts.Weight(script);
        }

        letters[(int)Script.None] = 0;
        letters[(int)Script.Hani] += letters[(int)Script.Kana];
        letters[(int)Script.Kana] = 0;
    }

    private static Script MostOf(ReadOnlySpan<int> letters)
    {
        var most = 0;
        for (var n = 1; n < letters.Length; n++)
        {
            if (letters[n] > letters[most]) most = n;
        }

        return (Script)most;
    }
}
